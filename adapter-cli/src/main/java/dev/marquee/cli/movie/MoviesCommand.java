package dev.marquee.cli.movie;

import dev.marquee.cli.GroupCommand;
import picocli.CommandLine.Command;

/** {@code marquee movies}. */
@Command(
    name = "movies",
    mixinStandardHelpOptions = true,
    description = "Fill the movie catalogue.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = MoviesLoadCommand.class)
public final class MoviesCommand extends GroupCommand {}
