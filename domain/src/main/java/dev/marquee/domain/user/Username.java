package dev.marquee.domain.user;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;

/**
 * The name an account goes by: 1 to {@value #MAX} code points, NFC, stripped, no control
 * characters, no {@code @} (so that it can never be taken for an e-mail address at login). Unique
 * among accounts ignoring case, which the store sees to.
 */
public record Username(String value) {

  public static final int MAX = 50;

  /**
   * @throws InvalidInput {@code required}, {@code too_long} or {@code invalid_character}
   */
  public Username {
    value = Text.line(value, MAX);
    if (value.indexOf('@') >= 0) {
      throw InvalidInput.of("invalid_character", "must not contain @");
    }
  }

  /** The name as it is compared: two that differ in case only have the same key. */
  public String key() {
    return Text.ignoringCase(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
