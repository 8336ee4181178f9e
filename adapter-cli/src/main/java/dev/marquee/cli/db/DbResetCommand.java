package dev.marquee.cli.db;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Confirmation;
import dev.marquee.cli.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee db reset}. */
@Command(
    name = "reset",
    description = {
      "Drop everything in the database that is ours, and migrate it again.",
      "All accounts, posts, films and the audit trail are lost. Stop the servers first."
    },
    footer = {"", "Examples:", "  marquee db reset", "  marquee db reset --yes"})
final class DbResetCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Mixin private Confirmation confirmation;

  DbResetCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    confirmation.requirePossible();
    confirmation.require("Drop all accounts, posts, films and the audit trail");
    var done =
        backend.withSchema(
            Backend.DataFolder.EXISTING, schema -> schema.reset(Operators.current()));
    spec.commandLine().getOut().println("Migrations done: " + done);
  }
}
