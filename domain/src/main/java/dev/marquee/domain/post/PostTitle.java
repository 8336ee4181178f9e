package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;

/** A heading: 1 to {@value #MAX} code points, NFC, stripped, one line. */
public record PostTitle(String value) {

  public static final int MAX = 200;

  /**
   * @throws InvalidInput {@code required}, {@code too_long} or {@code invalid_character}
   */
  public PostTitle {
    value = Text.line(value, MAX);
  }
}
