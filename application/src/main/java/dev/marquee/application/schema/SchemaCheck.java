package dev.marquee.application.schema;

import dev.marquee.application.health.Component;
import dev.marquee.application.health.HealthCheck;
import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.Schema.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks whether the database has the shape that this program was written for. It had it at the
 * start, so it looks seldom.
 */
public final class SchemaCheck implements HealthCheck {

  private static final String NAME = "migrations";
  private static final Duration SELDOM = Duration.ofSeconds(30);

  private record Look(Instant at, Component component) {}

  private final Schema schema;
  private final Clock clock;
  private Look last = new Look(Instant.EPOCH, Component.down(NAME, "were not looked at"));

  public SchemaCheck(Schema schema, Clock clock) {
    this.schema = schema;
    this.clock = clock;
  }

  @Override
  public synchronized Component look() {
    var now = clock.instant();
    if (last.at().plus(SELDOM).isBefore(now)) {
      last = new Look(now, judged());
    }
    return last.component();
  }

  @Override
  public boolean needed() {
    return true;
  }

  private Component judged() {
    try {
      return judged(schema.migrations().stream().map(Migration::state).toList());
    } catch (RuntimeException away) {
      return Component.down(NAME, "cannot be looked at");
    }
  }

  private static Component judged(List<State> states) {
    if (states.stream().anyMatch(State::differs)) {
      return Component.down(NAME, "are those of another program: marquee db validate");
    }
    if (states.contains(State.PENDING)) {
      return Component.down(NAME, "some are pending: marquee db migrate");
    }
    return states.contains(State.AHEAD)
        ? Component.warning(NAME, "a newer program did more")
        : Component.up(NAME, "all are done");
  }
}
