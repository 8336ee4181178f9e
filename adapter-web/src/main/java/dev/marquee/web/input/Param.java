package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The types that a parameter of a query or form can have. Numbers are plain ASCII decimals without
 * sign or leading zero. Each method throws {@link InvalidInput} with {@code wrong_type} or {@code
 * out_of_range}.
 */
public final class Param {

  static final Pattern PLAIN_INTEGER = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern PLAIN_DECIMAL = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private Param() {}

  /** Text without U+0000. */
  public static String text(String value) {
    return Text.storable(value);
  }

  /** 32 bits. */
  public static int integer(String value) {
    return Numbers.integer(plain(PLAIN_INTEGER, value, "must be a plain integer"));
  }

  /** An id. */
  public static long id(String value) {
    return Numbers.id(plain(PLAIN_INTEGER, value, "must be a plain integer"));
  }

  public static BigDecimal decimal(String value) {
    return Numbers.decimal(plain(PLAIN_DECIMAL, value, "must be a plain number"));
  }

  /** {@code true} or {@code false}. */
  public static boolean bool(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Numbers.wrongType("must be true or false");
    };
  }

  /** A time of RFC 3339, to the microsecond. */
  public static Instant instant(String value) {
    return Times.instant(value);
  }

  private static String plain(Pattern form, String value, String otherwise) {
    if (!form.matcher(value).matches()) {
      throw Numbers.wrongType(otherwise);
    }
    return value;
  }
}
