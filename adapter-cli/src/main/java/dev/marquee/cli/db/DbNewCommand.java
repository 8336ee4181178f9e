package dev.marquee.cli.db;

import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.Printable;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marquee db new}. */
@Command(
    name = "new",
    description = {
      "Begin the next migration and its undo script, in the sources of this program.",
      "For those who develop it: write what is to be done into the one, and the way back into the"
          + " other. A migration that was released is never edited; a new one mends it."
    },
    footer = {"", "Example:", "  marquee db new \"Directors of films\""})
final class DbNewCommand implements Runnable {

  private static final int MAX_TOPIC = 80;

  private final Path workingFolder;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOPIC", description = "What it is about, in a few words.")
  private String topic;

  DbNewCommand() {
    this(Path.of(""));
  }

  DbNewCommand(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  @Override
  public void run() {
    var subject = Printable.of(topic.strip());
    if (MigrationFiles.name(subject).isEmpty() || subject.length() > MAX_TOPIC) {
      throw new CommandFailure(
          ExitCodes.INVALID, "a topic has letters or digits, and at most 80 characters");
    }
    var files =
        MigrationFiles.around(workingFolder)
            .orElseThrow(() ->
                new CommandFailure(
                    ExitCodes.NO_INPUT,
                    "migrations are part of the program: run this in its source tree"));
    try {
      files.begin(subject).forEach(file -> spec.commandLine().getOut().println(file));
    } catch (IOException e) {
      throw FileFailures.writing(files.folder(), e);
    }
  }
}
