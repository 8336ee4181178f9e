package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;

/** How many viewers a rating comes from: 0 or more. */
public record Votes(int value) {

  /**
   * @throws InvalidInput {@code out_of_range}
   */
  public Votes {
    if (value < 0) {
      throw InvalidInput.of("out_of_range", "must be 0 or more");
    }
  }
}
