package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The year a film was first shown, from {@value #FIRST}. How far ahead it may lie depends on the
 * day it is written down, so {@link #writtenAt} says that, and a stored year stays valid for ever.
 */
public record ReleaseYear(int value) {

  /** Before this no moving picture was shown. */
  public static final int FIRST = 1870;

  /** How many years ahead a film may be announced. */
  public static final int AHEAD = 5;

  private static final int LAST = 9999;

  /**
   * @throws InvalidInput {@code out_of_range}
   */
  public ReleaseYear {
    if (value < FIRST || value > LAST) {
      throw InvalidInput.of("out_of_range", "must be between " + FIRST + " and " + LAST);
    }
  }

  /**
   * What "this year or later" means: before {@value #FIRST} there was none, so that any earlier
   * year asks for all.
   *
   * @throws InvalidInput {@code out_of_range}
   */
  public static ReleaseYear orLater(int year) {
    return new ReleaseYear(Math.max(year, FIRST));
  }

  /**
   * The rule for writing: at most {@value #AHEAD} years after the current one, in UTC.
   *
   * @throws InvalidInput {@code out_of_range}
   */
  public ReleaseYear writtenAt(Instant now) {
    var last = now.atOffset(ZoneOffset.UTC).getYear() + AHEAD;
    if (value > last) {
      throw InvalidInput.of("out_of_range", "must be between " + FIRST + " and " + last);
    }
    return this;
  }
}
