package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;

/** A film's title: 1 to {@value #MAX} code points, NFC, stripped, one line. */
public record MovieTitle(String value) {

  public static final int MAX = 500;

  /**
   * @throws InvalidInput {@code required}, {@code too_long} or {@code invalid_character}
   */
  public MovieTitle {
    value = Text.line(value, MAX);
  }
}
