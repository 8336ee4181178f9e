package dev.marquee.cli;

import java.util.List;

/** Ends a command with a message for the person at the shell; no stack trace is shown. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String message;

  /**
   * Says why.
   *
   * @param exitCode one of {@link ExitCodes}
   * @param message what is wrong and what to do about it, one line each
   */
  public CommandFailure(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
    this.message = message;
  }

  /** What to say, a line each. */
  public List<String> lines() {
    return message.lines().toList();
  }

  public int exitCode() {
    return exitCode;
  }
}
