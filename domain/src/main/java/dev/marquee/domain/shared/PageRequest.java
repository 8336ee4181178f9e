package dev.marquee.domain.shared;

import dev.marquee.domain.error.Violations;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 * @param skip how many rows to pass over first, 0 to {@value #MAX_SKIP}; deeper pages are for a
 *     cursor
 */
public record PageRequest(int limit, int skip) {

  public static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 1_000;
  public static final int MAX_SKIP = 10_000;

  /** The first page of the usual size. */
  public static final PageRequest FIRST = new PageRequest(DEFAULT_LIMIT, 0);

  public PageRequest {
    var violations = new Violations();
    if (limit < 1 || limit > MAX_LIMIT) {
      violations.add("limit", "out_of_range", "must be between 1 and " + MAX_LIMIT);
    }
    if (skip < 0 || skip > MAX_SKIP) {
      violations.add("skip", "out_of_range", "must be between 0 and " + MAX_SKIP);
    }
    violations.throwIfAny();
  }

  /** The first {@code limit} rows. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, 0);
  }
}
