package dev.marquee.cli.db;

import picocli.CommandLine.Command;

/** {@code marquee db}. */
@Command(
    name = "db",
    description = "Look after the shape of the database.",
    subcommands = {
      DbMigrateCommand.class,
      DbStatusCommand.class,
      DbValidateCommand.class,
      DbRollbackCommand.class,
      DbResetCommand.class,
      DbNewCommand.class
    },
    footer = {"", "Example:", "  marquee db status"})
public final class DbCommand {}
