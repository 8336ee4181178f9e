package dev.marquee.web.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/** A Redis of a test's own, from the path of the machine; it can be stopped and started again. */
final class RedisServer implements AutoCloseable {

  private static final String PROGRAM = "redis-server";

  private final int port = freePort();
  private Process process = run();

  static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, PROGRAM).canExecute());
  }

  String url() {
    return "redis://127.0.0.1:" + port;
  }

  void start() {
    process = run();
  }

  void stop() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private Process run() {
    var command =
        List.of(PROGRAM, "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "");
    try {
      return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
