package dev.marquee.cli.user;

import picocli.CommandLine.Command;

/** {@code marquee user}. */
@Command(
    name = "user",
    description = "Make and list accounts.",
    subcommands = {UserCreateCommand.class, UserListCommand.class},
    footer = {"", "Example:", "  marquee user list"})
public final class UserCommand {}
