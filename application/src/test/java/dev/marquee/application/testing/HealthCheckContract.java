package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.health.Component;
import dev.marquee.application.health.Condition;
import dev.marquee.application.health.HealthCheck;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link HealthCheck} promises. Each test starts with everything there. */
public interface HealthCheckContract {

  /** How often one may have to ask until it is noticed that everything is back. */
  int ASKINGS = 20;

  HealthCheck check();

  /** Takes away, or spoils, what it looks after. */
  void takeAway();

  /** Gives it back. */
  void giveBack();

  @Test
  default void isUpWhereEverythingIsThere() {
    assertThat(check().look().condition()).isEqualTo(Condition.UP);
  }

  @Test
  default void isNotUpAsLongAsSomethingIsMissing() {
    takeAway();
    try {
      assertThat(check().look().condition()).isNotEqualTo(Condition.UP);
    } finally {
      giveBack();
    }
    assertThat(Stream.generate(check()::look).limit(ASKINGS))
        .extracting(Component::condition)
        .contains(Condition.UP);
  }
}
