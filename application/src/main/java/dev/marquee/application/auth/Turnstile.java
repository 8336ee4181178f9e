package dev.marquee.application.auth;

import dev.marquee.application.shared.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few at once through to work that hashes passwords, in the order in which they came. The
 * others wait before anything else was done for them, so that those who are sent away in the end
 * have cost nothing; and they have waited, so that asking again at once gains nobody anything.
 */
public final class Turnstile {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Semaphore places;
  private final Semaphore crowd;
  private final Duration patience;

  /**
   * @param places how many are let through at once
   * @param waiting how many may wait
   * @param patience for how long
   */
  public Turnstile(int places, int waiting, Duration patience) {
    this.places = new Semaphore(places, true);
    this.crowd = new Semaphore(places + waiting);
    this.patience = patience;
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws Unavailable {@code hashing_busy} when it does not come in time
   */
  public <T> T pass(Supplier<T> work) {
    if (!crowd.tryAcquire()) {
      throw busy();
    }
    try {
      return inTurn(work);
    } finally {
      crowd.release();
    }
  }

  /** About how many wait for their turn. */
  public int waiting() {
    return places.getQueueLength();
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!awaitPlace()) {
      throw busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean awaitPlace() {
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException goingDown) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Unavailable busy() {
    return new Unavailable("hashing_busy", RETRY_AFTER);
  }
}
