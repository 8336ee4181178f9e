package dev.marquee.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks before what cannot be taken back, unless an option says that it was thought over. */
public final class Confirmation {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /**
   * Refuses to go on where nobody could be asked; called before anything is started.
   *
   * @throws ParameterException when there is neither the option nor a terminal
   */
  public void requirePossible() {
    if (!yes && Terminal.attached().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "No terminal to ask for confirmation: use --yes");
    }
  }

  /**
   * Goes on when the person agrees.
   *
   * @param question without its question mark, such as {@code Delete mary}
   * @throws CommandFailure when they do not
   */
  public void require(String question) {
    if (yes) {
      return;
    }
    var answer =
        Terminal.attached()
            .map(console -> console.readLine("%s? [y/N] ", Printable.of(question)))
            .orElse("");
    if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw new CommandFailure(ExitCodes.INVALID, "nothing was done");
    }
  }
}
