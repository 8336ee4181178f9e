package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;

/** How long a film runs: 1 to {@value #MAX} minutes. */
public record RuntimeMinutes(int value) {

  /** Longer than any film that was ever shown. */
  public static final int MAX = 100_000;

  /**
   * @throws InvalidInput {@code out_of_range}
   */
  public RuntimeMinutes {
    if (value < 1 || value > MAX) {
      throw InvalidInput.of("out_of_range", "must be between 1 and " + MAX);
    }
  }
}
