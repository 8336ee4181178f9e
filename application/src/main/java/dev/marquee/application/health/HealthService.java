package dev.marquee.application.health;

import dev.marquee.application.shared.Readiness;
import dev.marquee.application.shared.Unavailable;
import java.time.Duration;

/** Tells whoever sends requests here whether that makes sense right now. For everybody. */
public final class HealthService {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final Readiness readiness;

  public HealthService(Readiness readiness) {
    this.readiness = readiness;
  }

  /**
   * Returns when requests can be served.
   *
   * @throws Unavailable {@code not_ready} when they cannot
   */
  public void requireReady() {
    if (!readiness.isReady()) {
      throw new Unavailable("not_ready", SOON);
    }
  }
}
