package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs initdb, pg_ctl and postgres; what they say goes to the log. */
record Programs(Binaries binaries, ServerAccount account, Log log) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** How a program ended, and the last of what was said meanwhile. */
  record Outcome(boolean success, String said) {
    void orThrow(String message) {
      if (!success) {
        throw new EmbeddedPostgresException(message + "\n" + said);
      }
    }
  }

  Outcome run(Path cluster, List<String> command) throws IOException {
    return run(cluster, command, "");
  }

  Outcome run(Path cluster, List<String> command, String input) throws IOException {
    var before = log.size();
    var process = builder(cluster, command).start();
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    } catch (IOException e) {
      // It ended without reading; its exit code says why.
    }
    return new Outcome(endsWell(process), log.since(before));
  }

  private ProcessBuilder builder(Path cluster, List<String> command) {
    var program = binaries.program(command.getFirst()).toString();
    var words =
        Stream.of(account.prefix(), List.of(program), command.subList(1, command.size()))
            .flatMap(List::stream)
            .toList();
    var builder = new ProcessBuilder(words).directory(cluster.toFile());
    // The caller's PGPORT, PGOPTIONS and the like are meant for other servers.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("PGDATA", cluster.toString());
    builder.environment().put("LC_ALL", "C");
    return builder.redirectErrorStream(true).redirectOutput(log.redirect());
  }

  private static boolean endsWell(Process process) {
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (InterruptedException e) {
      throw EmbeddedPostgresException.interrupted();
    }
  }
}
