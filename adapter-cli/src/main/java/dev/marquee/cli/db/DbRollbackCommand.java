package dev.marquee.cli.db;

import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Confirmation;
import dev.marquee.cli.Operators;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code marquee db rollback}. */
@Command(
    name = "rollback",
    description = {
      "Undo the newest migration, with the data that only it holds.",
      "Several are undone together or not at all. Stop the servers first: they would migrate again,"
          + " or miss what is gone."
    },
    footer = {
      "",
      "Examples:",
      "  marquee db rollback",
      "  marquee db rollback --to 12 --yes     12 stays",
      "  marquee db rollback --all"
    })
final class DbRollbackCommand implements Runnable {

  /** How far; without any of them one migration. */
  private static final class Extent {

    @Option(
        names = "--to",
        paramLabel = "VERSION",
        description = "Undo all that are newer than this one, which stays.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--all", description = "Undo every migration: nothing stays.")
    private boolean all;
  }

  private final Backend backend;

  @Spec private CommandSpec spec;

  @ArgGroup private Extent extent = new Extent();

  @Mixin private Confirmation confirmation;

  DbRollbackCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    confirmation.requirePossible();
    var undone = backend.withSchema(Backend.DataFolder.EXISTING, this::undo);
    spec.commandLine()
        .getOut()
        .println("Migrations undone: " + (undone.isEmpty() ? "none" : String.join(", ", undone)));
  }

  private List<String> undo(SchemaService schema) {
    var operator = Operators.current();
    confirmation.require(question(schema.migrations(operator)));
    if (extent.all) {
      return schema.undoAll(operator);
    }
    return extent
        .version
        .map(version -> schema.undoDownTo(operator, version))
        .orElseGet(() -> schema.undoNewest(operator));
  }

  private String question(List<Migration> migrations) {
    if (extent.all) {
      return "Undo all migrations, with all data";
    }
    return extent
        .version
        .map(version -> "Undo what came after migration %s, with its data".formatted(version))
        .orElseGet(() -> "Undo %s, with its data".formatted(newest(migrations)));
  }

  private static String newest(List<Migration> migrations) {
    return migrations.reversed().stream()
        .filter(migration -> migration.appliedAt().isPresent())
        .findFirst()
        .map(found -> "migration %s (%s)".formatted(found.version(), found.description()))
        .orElse("no migration");
  }
}
