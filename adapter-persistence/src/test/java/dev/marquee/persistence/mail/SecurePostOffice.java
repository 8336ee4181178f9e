package dev.marquee.persistence.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Takes letters over TLS only, and counts them. */
final class SecurePostOffice implements AutoCloseable {

  private final ServerSocket door;
  private final SSLContext certificate;
  private final boolean startsPlain;
  private final AtomicInteger letters = new AtomicInteger();

  /**
   * With a certificate.
   *
   * @param startsPlain whether it has to be asked for TLS, by STARTTLS
   */
  SecurePostOffice(SSLContext certificate, boolean startsPlain) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.certificate = certificate;
    this.startsPlain = startsPlain;
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  int letters() {
    return letters.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void open() {
    while (!door.isClosed()) {
      try (var visitor = door.accept()) {
        talk(visitor);
      } catch (IOException goneOrClosed) {
        // Whoever sent no letter is counted nowhere.
      }
    }
  }

  private void talk(Socket visitor) throws IOException {
    if (!startsPlain) {
      talk(secured(visitor), "ready", "hello");
    } else if (talk(visitor, "ready", "STARTTLS")) {
      talk(secured(visitor), "", "hello");
    }
  }

  /** Until the visitor wants TLS, which is true, or leaves. */
  private boolean talk(Socket visitor, String greeting, String offer) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
    if (!greeting.isEmpty()) {
      say(visitor, "220 " + greeting);
    }
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      switch (line.replaceAll(" .*", "").toUpperCase(Locale.ROOT)) {
        case "EHLO" -> say(visitor, "250-office\r\n250 " + offer);
        case "STARTTLS" -> {
          say(visitor, "220 go on");
          return true;
        }
        case "DATA" -> {
          say(visitor, "354 go on");
          take(in);
          say(visitor, "250 taken");
        }
        default -> say(visitor, "250 fine");
      }
    }
    return false;
  }

  private void take(BufferedReader letter) throws IOException {
    for (var line = letter.readLine(); !".".equals(line); ) {
      line = letter.readLine();
    }
    letters.incrementAndGet();
  }

  private SSLSocket secured(Socket visitor) throws IOException {
    var secured =
        (SSLSocket)
            certificate.getSocketFactory().createSocket(visitor, null, door.getLocalPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private static void say(Socket visitor, String line) throws IOException {
    visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
