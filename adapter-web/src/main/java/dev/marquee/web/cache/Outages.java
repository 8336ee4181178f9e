package dev.marquee.web.cache;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether it is news that something is away or back, so that one that flickers fills no log: a
 * change is told at once, the next one a minute later at the earliest, if it still holds.
 */
final class Outages {

  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private volatile boolean told = true;
  private long silentUntil;

  Outages(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.silentUntil = nanoTime.getAsLong();
  }

  /** Whether that has to be told now. Costs nothing as long as nothing changes. */
  boolean isNews(boolean up) {
    return up != told && isTold(up);
  }

  private synchronized boolean isTold(boolean up) {
    var now = nanoTime.getAsLong();
    if (up == told || now - silentUntil < 0) {
      return false;
    }
    told = up;
    silentUntil = now + SILENCE.toNanos();
    return true;
  }
}
