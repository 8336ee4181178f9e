package dev.marquee.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as PostgreSQL keeps them, so that what a write answers equals what a read answers. */
public final class Microseconds {

  private Microseconds() {}

  public static Instant of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
