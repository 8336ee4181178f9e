package dev.marquee.cli.user;

import dev.marquee.cli.GroupCommand;
import picocli.CommandLine.Command;

/** {@code marquee user}. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Make and list accounts.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UserCreateCommand.class, UserListCommand.class})
public final class UserCommand extends GroupCommand {}
