package dev.marquee.bootstrap.postgres;

import java.time.Duration;

/** Bounds a wait for other processes, of which nothing tells but looking again. */
record Deadline(long nanoTime) {
  private static final Duration PAUSE = Duration.ofMillis(20);

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** Waits a moment; false once the time is over. */
  boolean pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw EmbeddedPostgresException.interrupted();
    }
    return System.nanoTime() < nanoTime;
  }
}
