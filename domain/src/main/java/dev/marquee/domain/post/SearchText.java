package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;

/**
 * What somebody looks for in posts: words, of which all must occur in title or content, in whatever
 * case and with or without accents; a store may find other forms of a word as well. {@code -word}
 * must not occur. Words that are in every text, such as {@code the}, may be passed over, and a text
 * of nothing else is found nowhere.
 *
 * @param value 1 to {@value #MAX} code points, NFC, stripped, one line
 */
public record SearchText(String value) {

  public static final int MAX = 200;

  /**
   * @throws InvalidInput {@code required}, {@code too_long} or {@code invalid_character}
   */
  public SearchText {
    value = Text.line(value, MAX);
  }
}
