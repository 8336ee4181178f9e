package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The packaged program in a process of its own, with a data folder and an environment of its own.
 */
final class Program implements AutoCloseable {

  private static final Path JAR = Path.of("target", "marquee.jar").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path CACHE = Rehearsed.cache(JAVA, JAR);
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Pattern URL = Pattern.compile("http://[0-9.]+:[0-9]+");
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final StringBuilder said = new StringBuilder();
  private final CompletableFuture<URI> url = new CompletableFuture<>();
  private final Thread listener = new Thread(this::listen, "program-listener");

  private Program(Process process) {
    this.process = process;
    listener.start();
  }

  /** Starts a server on a free port, and returns when it answers. */
  static Program serve(Path folder, Map<String, String> environment, String... options) {
    var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of(options));
    return served(start(folder, environment, command(arguments)));
  }

  /** Whether there can be one in a terminal. */
  static boolean hasTerminals() {
    return Files.isExecutable(SCRIPT) && Files.isDirectory(Path.of("/proc/self"));
  }

  /** The same, seen by somebody. */
  static Program serveInATerminal(Path folder, Map<String, String> environment) {
    var command = "exec " + String.join(" ", command(List.of("serve", "--port", "0")));
    var watched = List.of(SCRIPT.toString(), "--quiet", "--command", command, "/dev/null");
    return served(start(folder, environment, watched));
  }

  private static Program served(Program program) {
    program.url();
    return program;
  }

  /** Runs a command to its end, with something to read on standard input. */
  static Program run(
      Path folder, Map<String, String> environment, String input, String... command) {
    var program = start(folder, environment, command(List.of(command)));
    try (var stdin = program.process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    } catch (IOException endedWithoutReading) {
      // Its exit code tells.
    }
    program.waitFor();
    return program;
  }

  private static List<String> command(List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:AOTCache=" + CACHE,
                "-Xlog:aot=off",
                "-jar",
                JAR.toString()));
    command.addAll(arguments);
    return command;
  }

  private static Program start(Path folder, Map<String, String> environment, List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    var variables = builder.environment();
    variables.keySet().retainAll(List.of("PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME"));
    variables.putAll(environment);
    try {
      return new Program(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it serves. */
  URI url() {
    try {
      return url.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("it does not serve:\n" + said(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Everything it printed so far. */
  synchronized String said() {
    return said.toString();
  }

  /** The same, once it holds some text. */
  synchronized String heard(String text) {
    try {
      while (said.indexOf(text) < 0) {
        wait();
      }
      return said.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The address in what it printed. */
  URI found(Pattern address) {
    var match = address.matcher(heard("health on "));
    assertThat(match.find()).isTrue();
    return URI.create(match.group(1));
  }

  /** Returns when it takes no more connections. */
  void awaitRefusal() {
    var server = new InetSocketAddress(url().getHost(), url().getPort());
    while (true) {
      try (var socket = new Socket()) {
        socket.connect(server);
      } catch (IOException refused) {
        return;
      }
    }
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Asks it to end, as a supervisor would (SIGTERM). */
  void askToEnd() {
    process.destroy();
  }

  /** The same, and waits for that. */
  Program stop() {
    askToEnd();
    return waitFor();
  }

  /** Ends it without asking (SIGKILL). */
  void kill() {
    process.destroyForcibly();
    waitFor();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private Program waitFor() {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("it ends:\n%s", said())
          .isTrue();
      listener.join();
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = Optional.ofNullable(lines.readLine());
          line.isPresent();
          line = Optional.ofNullable(lines.readLine())) {
        hear(line.get());
      }
    } catch (IOException e) {
      hear(e.toString());
    }
    url.completeExceptionally(new IllegalStateException("it ended"));
  }

  private synchronized void hear(String line) {
    said.append(line).append('\n');
    notifyAll();
    var match = URL.matcher(line);
    if (!url.isDone() && match.find()) {
      url.complete(URI.create(match.group()));
    }
  }
}
