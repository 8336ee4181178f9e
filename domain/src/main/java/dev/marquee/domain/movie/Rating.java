package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What viewers think of a film: 0.0 to 10.0, exactly one decimal. {@code 9} is the same as {@code
 * 9.0}.
 */
public record Rating(BigDecimal value) implements Comparable<Rating> {

  public static final BigDecimal MIN = new BigDecimal("0.0");
  public static final BigDecimal MAX = new BigDecimal("10.0");

  /**
   * @throws InvalidInput {@code out_of_range}, or {@code too_precise} for more than one decimal
   */
  public Rating {
    if (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
      throw InvalidInput.of("out_of_range", "must be between " + MIN + " and " + MAX);
    }
    if (value.stripTrailingZeros().scale() > 1) {
      throw InvalidInput.of("too_precise", "must have at most one decimal");
    }
    value = value.setScale(1);
  }

  /** Of text such as {@code "8.1"}. */
  public static Rating of(String value) {
    return new Rating(new BigDecimal(value));
  }

  /**
   * What "so well or better" means: at least 8.15 is at least 8.2.
   *
   * @throws InvalidInput {@code out_of_range}
   */
  public static Rating orBetter(BigDecimal rating) {
    return new Rating(rating.setScale(1, RoundingMode.CEILING));
  }

  /**
   * What "so well or worse" means: at most 8.15 is at most 8.1.
   *
   * @throws InvalidInput {@code out_of_range}
   */
  public static Rating orWorse(BigDecimal rating) {
    return new Rating(rating.setScale(1, RoundingMode.FLOOR));
  }

  @Override
  public int compareTo(Rating other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
