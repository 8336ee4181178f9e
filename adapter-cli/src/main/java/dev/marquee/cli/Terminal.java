package dev.marquee.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The person in front of the screen, if there is one. */
public final class Terminal {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Present when both standard input and standard output are a terminal. */
  public static Optional<Console> attached() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  /** Whether what is drawn on standard error is seen: it is not where that goes to a file. */
  public static boolean isWatched() {
    return attached().isPresent() && !isErrorRedirected();
  }

  /** Java does not tell, but Linux does. */
  private static boolean isErrorRedirected() {
    try {
      return Files.isSymbolicLink(STANDARD_ERROR)
          && !Files.readSymbolicLink(STANDARD_ERROR).startsWith("/dev");
    } catch (IOException unknown) {
      return false;
    }
  }
}
