package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Ports for the server, below those that systems hand out to clients, so that none of these takes
 * ours between two starts. The last one is kept if possible: people note it in their tools.
 */
record Ports(Path remembered) {
  private static final int FIRST = 15432;
  private static final int COUNT = 1000;

  IntStream free() throws IOException {
    return IntStream.concat(last(), IntStream.range(FIRST, FIRST + COUNT)).filter(Ports::isFree);
  }

  void remember(int port) throws IOException {
    Files.writeString(remembered, port + "\n");
  }

  private IntStream last() throws IOException {
    try {
      return Files.exists(remembered)
          ? IntStream.of(Integer.parseInt(Files.readString(remembered).strip()))
          : IntStream.empty();
    } catch (NumberFormatException e) {
      return IntStream.empty();
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral(Server.HOST))) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
