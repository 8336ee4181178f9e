package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Spelled numbers, exactly. What would cost a lot to spell out is refused before any of it is
 * computed.
 */
final class Numbers {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final int MAX_SPELLING = 64;
  private static final int MAX_DIGITS = 30;

  private Numbers() {}

  static int integer(String spelling) {
    return Math.toIntExact(within(longInteger(spelling), Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  static long longInteger(String spelling) {
    if (!INTEGER.matcher(spelling).matches()) {
      throw wrongType("must be an integer");
    }
    try {
      return Long.parseLong(spelling);
    } catch (NumberFormatException e) {
      throw outOfRange();
    }
  }

  /** A positive number that can name a row. */
  static long id(String spelling) {
    return within(longInteger(spelling), 1, Long.MAX_VALUE);
  }

  static BigDecimal decimal(String spelling) {
    if (spelling.length() > MAX_SPELLING) {
      throw outOfRange();
    }
    try {
      var value = new BigDecimal(spelling);
      return value.signum() == 0 ? BigDecimal.ZERO : bounded(value);
    } catch (NumberFormatException e) {
      throw outOfRange(); // an exponent beyond 32 bits
    }
  }

  private static BigDecimal bounded(BigDecimal value) {
    var integerDigits = (long) value.precision() - value.scale();
    if (integerDigits > MAX_DIGITS || value.scale() > MAX_SPELLING) {
      throw outOfRange();
    }
    return value;
  }

  private static long within(long value, long min, long max) {
    if (value < min || value > max) {
      throw outOfRange();
    }
    return value;
  }

  private static InvalidInput outOfRange() {
    return InvalidInput.of("out_of_range", "is out of range");
  }

  static InvalidInput wrongType(String detail) {
    return InvalidInput.of("wrong_type", detail);
  }
}
