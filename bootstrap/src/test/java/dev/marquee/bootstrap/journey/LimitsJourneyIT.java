package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits hold for servers that share a database together, and are not forgotten when they end. */
final class LimitsJourneyIT {

  private static final int FAILED_LOGINS = 10;
  private static final int TRIED = 401;
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;
  private static final String PASSWORD = "correct horse battery";

  @TempDir static Path folder;

  private static TestDatabase database;
  private static Program one;
  private static Program other;

  private final Client here = Client.of(one.url());
  private final Client there = Client.of(other.url());

  @BeforeAll
  static void start() {
    database = TestDatabase.migrated();
    one = Program.serve(folder, Environment.of(database));
    other = Program.serve(folder, Environment.of(database));
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void ofManyGuessesAtOnceOnTwoServersTenAreTried() throws InterruptedException {
    Callable<Integer> onOne = () -> guess(here);
    Callable<Integer> onOther = () -> guess(there);
    try (var threads = Executors.newFixedThreadPool(20)) {
      var guesses = new ArrayList<>(Collections.nCopies(20, onOne));
      guesses.addAll(Collections.nCopies(20, onOther));

      var answers = threads.invokeAll(guesses).stream().map(Future::resultNow).toList();

      assertThat(answers).containsOnly(TRIED, TOO_MANY);
      assertThat(Collections.frequency(answers, TRIED)).isEqualTo(FAILED_LOGINS);
    }
  }

  @Test
  void aRestartForgetsNothing() {
    assertThat(here.register("locked").status()).isEqualTo(201);
    for (var time = 0; time < FAILED_LOGINS; time++) {
      assertThat(here.login("locked", "wrong").status()).isEqualTo(401);
    }
    other.kill();
    other = Program.serve(folder, Environment.of(database));

    var refused = Client.of(other.url()).login("LOCKED", PASSWORD);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(1L, 900L);
    assertThat(Client.of(other.url()).login("locked@example.org", PASSWORD).status())
        .isEqualTo(200);
  }

  /** A busy server refuses without trying: then it is asked again. */
  private static int guess(Client server) {
    return Stream.generate(() -> server.login("guessed", "wrong").status())
        .dropWhile(status -> status == BUSY)
        .findFirst()
        .orElseThrow();
  }
}
