package dev.marquee.application.auth;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;

/**
 * A password as a person chooses it: {@value #MIN} to {@value #MAX} code points of any kind, NFC
 * (NIST SP 800-63B, OWASP ASVS 5.0 6.2). There are no rules of composition, and nothing is cut off.
 */
public record Password(String value) {

  public static final int MIN = 8;
  public static final int MAX = 128;

  /**
   * @throws InvalidInput {@code too_short}, {@code too_long} or {@code invalid_character}
   */
  public Password {
    value = Text.length(Text.composed(Text.storable(value), MAX), MIN, MAX);
  }

  @Override
  public String toString() {
    return "***";
  }
}
