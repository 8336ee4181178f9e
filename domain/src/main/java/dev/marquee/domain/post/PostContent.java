package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;

/** The text of a post, kept exactly as written: 1 to {@value #MAX} code points, not blank. */
public record PostContent(String value) {

  public static final int MAX = 100_000;

  /**
   * @throws InvalidInput {@code required}, {@code too_long} or {@code invalid_character}
   */
  public PostContent {
    value = Text.verbatim(value, 1, MAX);
  }

  /** How long it is in UTF-8. */
  public int bytes() {
    var bytes = 0;
    for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
      c = value.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return bytes;
  }
}
