package dev.marquee.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A process that uses the database of a folder until it is told to close, or killed. */
final class OtherProcess implements AutoCloseable {
  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  public static void main(String[] arguments) throws IOException {
    try (var postgres =
        EmbeddedPostgres.start(Path.of(arguments[0]), EmbeddedPostgres.Mode.CREATE)) {
      System.out.println(postgres.jdbcUrl());
      var closed = System.in.read();
      assertThat(closed).isNegative();
    }
  }

  static OtherProcess using(Path home) throws IOException {
    return start(home, Map.of());
  }

  static OtherProcess using(Path home, Path cache) throws IOException {
    return start(home, Map.of("XDG_CACHE_HOME", cache.toString()));
  }

  private static OtherProcess start(Path home, Map<String, String> environment) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var builder =
        new ProcessBuilder(java, "-cp", classPath, OtherProcess.class.getName(), home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return new OtherProcess(builder.start());
  }

  /** Waits until it has started. */
  String jdbcUrl() throws IOException {
    return process.inputReader().readLine();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    assertThat(process.onExit().join().exitValue()).isZero();
  }
}
