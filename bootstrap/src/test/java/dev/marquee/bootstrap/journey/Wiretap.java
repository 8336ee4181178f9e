package dev.marquee.bootstrap.journey;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a program and its database, and counts what is asked. */
final class Wiretap implements AutoCloseable {

  /**
   * What was asked for a while.
   *
   * @param statements as SQL, in the order in which they were sent
   * @param roundTrips how often the program waited for the database
   */
  record Heard(List<String> statements, int roundTrips) {}

  private final ServerSocket entrance;
  private final URI database;
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final AtomicInteger roundTrips = new AtomicInteger();

  /** In front of the server of a JDBC address without {@code jdbc:}. */
  Wiretap(URI database) throws IOException {
    this.database = database;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** What the work makes the program ask. */
  synchronized Heard during(Runnable work) {
    statements.clear();
    roundTrips.set(0);
    work.run();
    return new Heard(List.copyOf(statements), roundTrips.get());
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }

  private void accept() {
    try {
      while (true) {
        connect(entrance.accept());
      }
    } catch (IOException closed) {
      // Nobody calls any more.
    }
  }

  private void connect(Socket client) throws IOException {
    var server = new Socket(database.getHost(), database.getPort());
    // or each message would wait for the one before to be acknowledged
    server.setTcpNoDelay(true);
    client.setTcpNoDelay(true);
    Thread.ofVirtual()
        .start(() -> {
          try (client;
              server) {
            server.getInputStream().transferTo(client.getOutputStream());
          } catch (IOException hungUp) {
            // As connections end.
          }
        });
    Thread.ofVirtual()
        .start(() -> {
          try (client;
              server) {
            var input = new DataInputStream(client.getInputStream());
            new Conversation(
                    input, server.getOutputStream(), statements::add, roundTrips::incrementAndGet)
                .follow();
          } catch (IOException hungUp) {
            // As connections end.
          }
        });
  }
}
