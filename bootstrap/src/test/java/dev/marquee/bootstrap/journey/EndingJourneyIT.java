package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to end (SIGTERM). */
final class EndingJourneyIT {

  private static final Pattern MANAGEMENT = Pattern.compile("health on (http://[0-9.:]+)");

  @TempDir Path folder;

  @Test
  void itIsNotReadyFirstAndStillAnswers() {
    try (var database = TestDatabase.migrated()) {
      var environment = new HashMap<>(Environment.of(database));
      environment.put("MARQUEE_DRAIN_SECONDS", "300");
      var program = Program.serve(folder, environment);
      try {
        var client = Client.of(program.url());
        var operator = Client.of(program.found(MANAGEMENT));
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
        assertThat(operator.get("/health").at("/components/0/name")).isEqualTo("database");

        program.askToEnd();
        while (client.get("/health/readiness").status() != 503) {
          Thread.onSpinWait();
        }

        assertThat(client.get("/posts").status()).isEqualTo(200);
        assertThat(client.get("/posts").header("connection")).isEqualTo("close");
        assertThat(client.get("/health/liveness").status()).isEqualTo(200);
        assertThat(operator.get("/health").status()).isEqualTo(503);
        assertThat(operator.get("/metrics").text())
            .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/posts\"")
            .contains("hikaricp_connections", "marquee_jobs{");
      } finally {
        program.kill();
      }
    }
  }

  @Test
  void itFinishesWhatItHasBegun() throws Exception {
    try (var database = TestDatabase.migrated();
        var other = database.connect();
        var sql = other.createStatement()) {
      var program = Program.serve(folder, Environment.of(database));
      var client = Client.of(program.url());
      client.register("ann");
      var ann = client.signedIn("/auth/token", "ann", "correct horse battery");
      other.setAutoCommit(false);
      sql.execute("lock table marquee.posts in access exclusive mode");
      var begun = "{\"title\": \"late\", \"content\": \"but in time\"}";
      var answer = CompletableFuture.supplyAsync(() -> ann.json("POST", "/posts", begun));
      while (!isWaitedFor(database)) {
        Thread.onSpinWait();
      }

      program.askToEnd();
      program.awaitRefusal();
      other.rollback();

      assertThat(answer.join().status()).isEqualTo(201);
      assertThat(program.stop().exitCode()).isEqualTo(143);
    }
  }

  private static boolean isWaitedFor(TestDatabase database) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var waiting = statement.executeQuery("select 1 from pg_locks where not granted")) {
      return waiting.next();
    }
  }
}
