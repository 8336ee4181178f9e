package dev.marquee.web.input;

/** Names of strangers as tokens of a JSON pointer (RFC 6901). */
final class Pointer {

  private static final int MAX_LENGTH = 100;

  private Pointer() {}

  /** The name, escaped, without what cannot be sent back, and not too much of it. */
  static String token(String name) {
    var token = new StringBuilder();
    name.codePoints().limit(MAX_LENGTH).forEach(c -> append(token, c));
    return token.toString();
  }

  private static void append(StringBuilder token, int codePoint) {
    switch (codePoint) {
      case '~' -> token.append("~0");
      case '/' -> token.append("~1");
      default ->
          token.appendCodePoint(
              codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                  ? 0xFFFD
                  : codePoint);
    }
  }
}
