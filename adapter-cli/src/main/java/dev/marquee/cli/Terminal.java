package dev.marquee.cli;

import java.io.Console;
import java.util.Optional;

/** The person in front of the screen, if there is one. */
public final class Terminal {

  private Terminal() {}

  /** Present when both standard input and standard output are a terminal. */
  public static Optional<Console> attached() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
