package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.shared.Readiness;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Readiness} promises. Each test starts with everything there. */
public interface ReadinessContract {

  /** How often one may have to ask until it is noticed that everything is back. */
  int ASKINGS = 20;

  Readiness readiness();

  /** Takes away something that requests depend on. */
  void takeAway();

  /** Gives it back. */
  void giveBack();

  @Test
  default void isReadyWhereEverythingIsThere() {
    assertThat(readiness().isReady()).isTrue();
  }

  @Test
  default void isNotReadyAsLongAsSomethingIsMissing() {
    takeAway();
    try {
      assertThat(readiness().isReady()).isFalse();
    } finally {
      giveBack();
    }
    assertThat(Stream.generate(readiness()::isReady).limit(ASKINGS)).contains(true);
  }
}
