package dev.marquee.application.audit;

import dev.marquee.domain.error.InvalidInput;
import java.util.Locale;

/** How something ended. Written in small letters outside. */
public enum Outcome {
  SUCCESS,
  REFUSED;

  /** The written form: {@code success} or {@code refused}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The outcome of that label.
   *
   * @throws InvalidInput {@code invalid_choice}
   */
  public static Outcome of(String label) {
    for (var outcome : values()) {
      if (outcome.label().equals(label)) {
        return outcome;
      }
    }
    throw InvalidInput.of("invalid_choice", "must be success or refused");
  }
}
