package dev.marquee.cli.db;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee db migrate}. */
@Command(
    name = "migrate",
    description =
        "Do the migrations that are pending. Safe to run at any time, on any number of nodes.",
    footer = {"", "Example:", "  marquee db migrate"})
final class DbMigrateCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  DbMigrateCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var done =
        backend.withSchema(
            Backend.DataFolder.CREATE, schema -> schema.migrate(Operators.current()));
    spec.commandLine().getOut().println("Migrations done: " + done);
  }
}
