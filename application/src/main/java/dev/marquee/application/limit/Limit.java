package dev.marquee.application.limit;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name what callers know the limit by: lower-case letters and hyphens
 * @param quota how many times in any window, at most {@value #MAX_QUOTA}; 0 is as often as one
 *     likes
 * @param window how long each time counts, whole seconds
 */
public record Limit(String name, int quota, Duration window) {

  public static final int MAX_QUOTA = 10_000;

  public Limit {
    if (quota < 0 || quota > MAX_QUOTA) {
      throw new IllegalArgumentException("a quota is between 0 and " + MAX_QUOTA + ": " + quota);
    }
  }

  public boolean isOff() {
    return quota == 0;
  }
}
