package dev.marquee.domain.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.domain.error.InvalidInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What all text has in common. Lengths are counted in Unicode code points; U+0000 (which PostgreSQL
 * cannot store) and lone surrogates (which no encoding can carry) are refused everywhere.
 */
public final class Text {

  /** No character has more parts than this. */
  private static final int MAX_PARTS = 4;

  /** Text of lower characters alone is NFC. */
  private static final int FIRST_COMPOSED = 0x300;

  private Text() {}

  /**
   * A line of text that people recognise by sight: NFC (UAX #15), stripped of white space at both
   * ends.
   *
   * @throws InvalidInput {@code required} when there is nothing to see, {@code too_long}, or {@code
   *     invalid_character}, control characters and line separators included
   */
  public static String line(String value, int max) {
    var line = composed(storable(value).strip(), max);
    if (isBlank(line)) {
      throw InvalidInput.of("required", "must not be blank");
    }
    if (holds(line, Text::isControl)) {
      throw InvalidInput.of("invalid_character", "must be one line without control characters");
    }
    return length(line, 1, max);
  }

  /**
   * Text kept exactly as it was written.
   *
   * @throws InvalidInput {@code required} when there is nothing to see, {@code too_short}, {@code
   *     too_long} or {@code invalid_character}
   */
  public static String verbatim(String value, int min, int max) {
    if (isBlank(storable(value))) {
      throw InvalidInput.of("required", "must not be blank");
    }
    return length(value, min, max);
  }

  /**
   * NFC (UAX #15) of a text that is to have {@code max} code points at most. One that no composing
   * makes so short stays as it is: the time it takes grows with the square of what is composed.
   */
  public static String composed(String value, int max) {
    if (!holds(value, c -> c >= FIRST_COMPOSED)) {
      return value;
    }
    var mayFit = value.codePointCount(0, value.length()) <= MAX_PARTS * max;
    return mayFit ? Normalizer.normalize(value, Normalizer.Form.NFC) : value;
  }

  /**
   * Holds a text's length, in code points, to its bounds, both included.
   *
   * @throws InvalidInput {@code too_short} or {@code too_long}
   */
  public static String length(String value, int min, int max) {
    var length = value.codePointCount(0, value.length());
    if (length < min) {
      throw InvalidInput.of("too_short", "must have at least " + min + " characters");
    }
    if (length > max) {
      throw InvalidInput.of("too_long", "must have at most " + max + " characters");
    }
    return value;
  }

  /**
   * Text that can be stored and sent.
   *
   * @throws InvalidInput {@code invalid_character} for U+0000 and lone surrogates
   */
  public static String storable(String value) {
    if (value.indexOf(0) >= 0 || !survivesEncoding(value)) {
      throw InvalidInput.of("invalid_character", "must not contain U+0000 or lone surrogates");
    }
    return value;
  }

  /**
   * A form that is equal for texts that differ in case only (canonical caseless matching, Unicode
   * 3.13), whatever the locale.
   */
  public static String ignoringCase(String value) {
    var parts = Normalizer.normalize(value, Normalizer.Form.NFD);
    // Small, capital, small: one step alone tells the capital ẞ from ss.
    var folded = parts.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isBlank(String value) {
    return !holds(value, c -> !isInvisible(c));
  }

  /** Without a stream, which costs more than the look. */
  private static boolean holds(String value, IntPredicate kind) {
    for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
      c = value.codePointAt(i);
      if (kind.test(c)) {
        return true;
      }
    }
    return false;
  }

  /** White space of every kind, and marks that only steer what is beside them. */
  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  /** There and back: much faster than a look at each character, and each row passes here. */
  private static boolean survivesEncoding(String value) {
    return value.equals(new String(value.getBytes(UTF_8), UTF_8));
  }
}
