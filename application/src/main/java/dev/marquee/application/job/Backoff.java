package dev.marquee.application.job;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another attempt: twice as long each time, up to a bound, and by chance up
 * to a half less, so that what failed together does not come back together.
 *
 * @param first after the first failure
 * @param longest never more than this
 * @param chance 0 to 1
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier chance) {

  private static final int ENOUGH_DOUBLINGS = 30;

  /** The usual one: 10 seconds to an hour. */
  public static Backoff usual(DoubleSupplier chance) {
    return new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), chance);
  }

  /** The wait after so many failures in a row, 1 or more. */
  Duration after(int failures) {
    var doubled = first.multipliedBy(1L << Math.min(failures - 1, ENOUGH_DOUBLINGS));
    var bounded = doubled.compareTo(longest) < 0 ? doubled : longest;
    return Duration.ofMillis(Math.round(bounded.toMillis() * (1 - chance.getAsDouble() / 2)));
  }
}
