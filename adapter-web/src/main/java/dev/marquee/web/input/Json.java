package dev.marquee.web.input;

import static dev.marquee.web.input.Numbers.wrongType;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.shared.Text;
import dev.marquee.web.input.JsonValue.JsonArray;
import dev.marquee.web.input.JsonValue.JsonBoolean;
import dev.marquee.web.input.JsonValue.JsonNumber;
import dev.marquee.web.input.JsonValue.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The types that a JSON field can have. None is converted into another: each method throws {@link
 * InvalidInput} with {@code wrong_type}, or with {@code out_of_range} for numbers that do not fit.
 */
public final class Json {

  private Json() {}

  /** A string without U+0000 and lone surrogates. */
  public static String text(JsonValue value) {
    if (value instanceof JsonText(var text)) {
      return Text.storable(text);
    }
    throw wrongType("must be a string");
  }

  public static boolean bool(JsonValue value) {
    if (value instanceof JsonBoolean(var bool)) {
      return bool;
    }
    throw wrongType("must be true or false");
  }

  /** 32 bits; {@code 1.0} and {@code 1e0} are none. */
  public static int integer(JsonValue value) {
    if (value instanceof JsonNumber(var spelling)) {
      return Numbers.integer(spelling);
    }
    throw wrongType("must be an integer");
  }

  /** An id. */
  public static long id(JsonValue value) {
    if (value instanceof JsonNumber(var spelling)) {
      return Numbers.id(spelling);
    }
    throw wrongType("must be an integer");
  }

  public static BigDecimal decimal(JsonValue value) {
    if (value instanceof JsonNumber(var spelling)) {
      return Numbers.decimal(spelling);
    }
    throw wrongType("must be a number");
  }

  /** A time with date and offset (RFC 3339). */
  public static Instant instant(JsonValue value) {
    return Times.instant(text(value));
  }

  /** An array of strings. */
  public static List<String> texts(JsonValue value) {
    if (!(value instanceof JsonArray(var items))) {
      throw wrongType("must be an array of strings");
    }
    var violations = new Violations();
    var texts = new ArrayList<String>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      violations.check(String.valueOf(i), () -> text(item)).ifPresent(texts::add);
    }
    violations.throwIfAny();
    return List.copyOf(texts);
  }
}
