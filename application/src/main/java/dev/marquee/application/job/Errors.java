package dev.marquee.application.job;

import java.util.stream.Collectors;

/** What went wrong, as text that any store takes. */
final class Errors {

  private static final int MAX = 500;

  private Errors() {}

  static String text(Throwable failure) {
    return failure
        .toString()
        .codePoints()
        .limit(MAX)
        .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
