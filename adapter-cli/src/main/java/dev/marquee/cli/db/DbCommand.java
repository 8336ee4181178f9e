package dev.marquee.cli.db;

import dev.marquee.cli.GroupCommand;
import picocli.CommandLine.Command;

/** {@code marquee db}. */
@Command(
    name = "db",
    mixinStandardHelpOptions = true,
    description = "Look after the shape of the database.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DbMigrateCommand.class, DbStatusCommand.class})
public final class DbCommand extends GroupCommand {}
