package dev.marquee.cli.db;

import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.cli.Backend;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.Operators;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee db validate}. */
@Command(
    name = "validate",
    description = {
      "Compare the migrations of the database with those of this program, and change nothing.",
      "Every difference has its line. Ends with 0 if there is none, with 75 if the database only"
          + " lacks migrations, which db migrate does, and else with 69."
    },
    footer = {"", "Example:", "  marquee db validate && marquee serve --no-migrate"})
final class DbValidateCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  DbValidateCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var migrations =
        backend.withSchema(
            Backend.DataFolder.EXISTING, schema -> schema.migrations(Operators.current()));
    var wrong =
        migrations.stream().filter(migration -> migration.state() != State.APPLIED).toList();
    if (!wrong.isEmpty()) {
      throw new CommandFailure(
          exitCode(wrong),
          wrong.stream().map(DbValidateCommand::line).collect(Collectors.joining("\n")));
    }
    spec.commandLine().getOut().println("Migrations as they should be: " + migrations.size());
  }

  private static int exitCode(List<Migration> wrong) {
    return wrong.stream().allMatch(migration -> migration.state() == State.PENDING)
        ? ExitCodes.BEHIND
        : ExitCodes.UNAVAILABLE;
  }

  private static String line(Migration migration) {
    return "migration %s (%s): %s"
        .formatted(
            migration.version(),
            migration.description(),
            switch (migration.state()) {
              case APPLIED -> "applied";
              case PENDING -> "not applied yet";
              case CHANGED -> "applied in another form than this program has it";
              case SKIPPED -> "not applied, though later ones are";
              case UNKNOWN -> "applied, and unknown to this program";
              case AHEAD -> "applied by a newer program";
            });
  }
}
