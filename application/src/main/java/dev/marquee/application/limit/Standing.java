package dev.marquee.application.limit;

import java.time.Duration;

/**
 * Where a caller stands with a limit.
 *
 * @param remaining how many times are left right now
 * @param reset until there are more, unless others use them up; zero where all are there
 */
public record Standing(Limit limit, int remaining, Duration reset) {

  /** The reset in whole seconds, rounded up: who waits so long has waited long enough. */
  public long seconds() {
    return reset.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
