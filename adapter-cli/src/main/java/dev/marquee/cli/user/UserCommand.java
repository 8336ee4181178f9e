package dev.marquee.cli.user;

import picocli.CommandLine.Command;

/** {@code marquee user}. */
@Command(
    name = "user",
    description = "Make, import, export, list, change and delete accounts.",
    subcommands = {
      UserCreateCommand.class,
      UserImportCommand.class,
      UserExportCommand.class,
      UserListCommand.class,
      UserShowCommand.class,
      UserSetPasswordCommand.class,
      UserGrantCommand.class,
      UserDisableCommand.class,
      UserEnableCommand.class,
      UserDeleteCommand.class,
      UserSessionsCommand.class
    },
    footer = {"", "Example:", "  marquee user list"})
public final class UserCommand {}
