package dev.marquee.domain.shared;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 * @param skip how many rows to pass over first, 0 to {@value #MAX_SKIP}, or
 * @param after the place to go on from, which is as fast however deep it lies
 * @param counted whether to say of how many rows this is a part, which costs a look at all of them
 */
public record PageRequest(int limit, int skip, Optional<Position> after, boolean counted) {

  public static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 1_000;
  public static final int MAX_SKIP = 10_000;

  /** The first page of the usual size. */
  public static final PageRequest FIRST = new PageRequest(DEFAULT_LIMIT, 0);

  /** Names what is wrong as {@code limit} and {@code skip}. */
  public PageRequest {
    var violations = new Violations();
    var pageLimit = limit;
    var pageSkip = skip;
    violations.check("limit", () -> limit(pageLimit));
    violations.check("skip", () -> skip(pageSkip));
    if (skip > 0 && after.isPresent()) {
      violations.add("skip", "contradiction", "must not be given with a place to go on from");
    }
    violations.throwIfAny();
  }

  /** A page somewhere near the beginning. */
  public PageRequest(int limit, int skip) {
    this(limit, skip, Optional.empty(), false);
  }

  /**
   * The rule for a limit alone.
   *
   * @throws InvalidInput {@code out_of_range}
   */
  public static int limit(int limit) {
    return between(1, limit, MAX_LIMIT);
  }

  /**
   * The rule for a skip alone.
   *
   * @throws InvalidInput {@code out_of_range}
   */
  public static int skip(int skip) {
    return between(0, skip, MAX_SKIP);
  }

  /** The first {@code limit} rows. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, 0);
  }

  /** The page behind a place. */
  public PageRequest from(Position place) {
    return new PageRequest(limit, 0, Optional.of(place), counted);
  }

  /** The same, and how many rows there are in all. */
  public PageRequest withTotal() {
    return new PageRequest(limit, skip, after, true);
  }

  private static int between(int min, int value, int max) {
    if (value < min || value > max) {
      throw InvalidInput.of("out_of_range", "must be between " + min + " and " + max);
    }
    return value;
  }
}
