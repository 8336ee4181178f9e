package dev.marquee.application.job;

import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import java.util.stream.Collectors;

/** What went wrong, as text that any store takes. */
final class Errors {

  private static final int MAX = 500;

  private Errors() {}

  /** Whether another attempt would only be refused again. */
  static boolean isFinal(RuntimeException failure) {
    return failure instanceof InvalidInput || failure instanceof Forbidden;
  }

  static String text(Throwable failure) {
    var text = String.valueOf(failure instanceof InvalidInput ? failure.getMessage() : failure);
    return text.codePoints()
        .limit(MAX)
        .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
