package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Tallies;
import dev.marquee.application.limit.Tallies.Tally;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link Tallies} promise. Each test starts with none. */
public interface TalliesContract {

  Limit LIMIT = new Limit("three", 3, Duration.ofMinutes(15));
  Instant NOW = Samples.NOW;
  Instant LATER = NOW.plusSeconds(60);

  Tallies tallies();

  /** How many keys are kept. */
  int size();

  /** Runs the work in one transaction. */
  <T> T transaction(Supplier<T> work);

  @Test
  default void addUpToTheQuota() {
    assertThat(add(NOW)).isEqualTo(new Tally(true, NOW, 1, NOW));
    assertThat(add(LATER)).isEqualTo(new Tally(true, LATER, 2, NOW));
    assertThat(add(LATER.plusSeconds(1)).count()).isEqualTo(3);

    var refused = add(LATER.plusSeconds(2));

    assertThat(refused.added()).isFalse();
    assertThat(refused.oldest()).isEqualTo(NOW);
  }

  @Test
  default void countEachMomentForTheWindowAndNoLonger() {
    add(NOW);
    add(LATER);
    add(LATER);

    assertThat(add(NOW.plus(LIMIT.window()).minusNanos(1_000)).added()).isFalse();
    assertThat(add(NOW.plus(LIMIT.window())).added()).isTrue();
    assertThat(add(NOW.plus(LIMIT.window())).added()).isFalse();
  }

  @Test
  default void forgetWhatWasRefused() {
    add(NOW);
    add(NOW);
    add(NOW);
    add(LATER);

    assertThat(add(NOW.plus(LIMIT.window()).plusSeconds(1)).added()).isTrue();
  }

  @Test
  default void giveEachItsOwnMoment() {
    var first = add(NOW);
    var second = add(NOW);

    assertThat(second.at()).isAfter(first.at());
    assertThat(add(NOW.minusSeconds(1)).at()).as("by a slow clock").isAfter(second.at());
  }

  @Test
  default void removeOneOfThem() {
    add(NOW);
    var second = add(NOW);
    add(NOW);

    remove(second);

    assertThat(add(LATER)).isEqualTo(new Tally(true, LATER, 3, NOW));
    assertThat(add(LATER).added()).isFalse();
  }

  @Test
  default void goOnWhereAllWasRemoved() {
    remove(add(NOW));

    assertThat(add(LATER)).isEqualTo(new Tally(true, LATER, 1, LATER));
  }

  @Test
  default void takeASmallerQuotaFromNowOn() {
    add(NOW);
    add(LATER);
    var smaller = new Limit("three", 1, LIMIT.window());

    var refused = transaction(() -> tallies().add("key", smaller, LATER));

    assertThat(refused.added()).isFalse();
    assertThat(refused.oldest()).isEqualTo(LATER);
  }

  @Test
  default void countEachKeyApart() {
    transaction(() -> tallies().add("other", LIMIT, NOW));

    assertThat(add(NOW).count()).isEqualTo(1);
  }

  @Test
  default void takeAnyTextForAKey() {
    assertThat(transaction(() -> tallies().add("\u0000\ud800🎬" + "x".repeat(1_024), LIMIT, NOW)))
        .isEqualTo(new Tally(true, NOW, 1, NOW));
  }

  @Test
  default void forgetWhatExpired() {
    add(NOW);
    transaction(() -> tallies().add("other", LIMIT, LATER));

    forget(NOW.plus(LIMIT.window()).minusNanos(1_000));
    assertThat(size()).isEqualTo(2);
    forget(NOW.plus(LIMIT.window()));
    assertThat(size()).isEqualTo(1);
  }

  private Tally add(Instant now) {
    return transaction(() -> tallies().add("key", LIMIT, now));
  }

  private void remove(Tally tally) {
    transaction(() -> {
      tallies().remove("key", tally.at());
      return tally;
    });
  }

  private void forget(Instant now) {
    transaction(() -> {
      tallies().forgetExpired(now);
      return now;
    });
  }
}
