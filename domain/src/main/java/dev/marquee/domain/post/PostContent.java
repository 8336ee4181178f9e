package dev.marquee.domain.post;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    return value.getBytes(UTF_8).length;
  }
}
