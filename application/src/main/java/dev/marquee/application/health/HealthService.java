package dev.marquee.application.health;

import dev.marquee.application.shared.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells whoever sends requests here whether that makes sense right now, and operators why not. */
public final class HealthService {

  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Component LEAVING = Component.down("server", "is about to end");

  private final List<HealthCheck> checks;
  private volatile boolean leaving;

  /**
   * Over these, in this order.
   *
   * @param checks what others work with comes before them
   */
  public HealthService(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * Returns when requests can be served. For everybody.
   *
   * @throws Unavailable {@code not_ready} when they cannot
   */
  public void requireReady() {
    if (leaving
        || checks.stream()
            .filter(HealthCheck::needed)
            .anyMatch(check -> check.look().condition() == Condition.DOWN)) {
      throw new Unavailable("not_ready", SOON);
    }
  }

  /** All there is to know. For operators. */
  public Health health() {
    if (leaving) {
      return Health.of(List.of(LEAVING));
    }
    var seen = new ArrayList<Component>();
    for (var check : checks) {
      var component = check.look();
      seen.add(component);
      if (component.condition() == Condition.DOWN) {
        break;
      }
    }
    return Health.of(List.copyOf(seen));
  }

  /** From now on this is not ready any more: the process is about to end. */
  public void leave() {
    leaving = true;
  }

  /** Whether the process is about to end. */
  public boolean isLeaving() {
    return leaving;
  }
}
