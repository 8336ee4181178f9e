package dev.marquee.domain.shared;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time, both ends included; open where there is none. */
public record Period(Optional<Instant> from, Optional<Instant> to) {

  /** All time. */
  public static final Period EVER = new Period(Optional.empty(), Optional.empty());

  public boolean contains(Instant moment) {
    return from.map(start -> !moment.isBefore(start)).orElse(true)
        && to.map(end -> !moment.isAfter(end)).orElse(true);
  }

  public boolean isEver() {
    return from.isEmpty() && to.isEmpty();
  }
}
