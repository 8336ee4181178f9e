package dev.marquee.domain.user;

import dev.marquee.domain.error.InvalidInput;
import java.util.Locale;

/** What an account may do beyond its own things. Written in small letters outside. */
public enum Role {
  USER,
  ADMIN;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The written form: {@code user} or {@code admin}. */
  public String label() {
    return label;
  }

  /**
   * The role of that label.
   *
   * @throws InvalidInput {@code invalid_choice} for anything but the exact labels
   */
  public static Role of(String label) {
    for (var role : values()) {
      if (role.label.equals(label)) {
        return role;
      }
    }
    throw InvalidInput.of("invalid_choice", "must be user or admin");
  }
}
