package dev.marquee.cli.db;

import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee db status}. */
@Command(
    name = "status",
    description = "List the migrations, done and pending, and how they differ.",
    footer = {"", "Example:", "  marquee db status -o json"})
final class DbStatusCommand implements Runnable {

  private static final List<String> COLUMNS =
      List.of("version", "description", "state", "applied_at");

  private final Backend backend;

  @Mixin private Output output;

  DbStatusCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var migrations =
        backend.withSchema(
            Backend.DataFolder.EXISTING, schema -> schema.migrations(Operators.current()));
    output.rows(COLUMNS, migrations.stream().map(DbStatusCommand::cells).toList());
  }

  private static List<Object> cells(Migration migration) {
    return List.of(
        migration.version(),
        migration.description(),
        migration.state().name().toLowerCase(Locale.ROOT),
        migration.appliedAt());
  }
}
