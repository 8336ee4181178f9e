package dev.marquee.cli.movie;

import picocli.CommandLine.Command;

/** {@code marquee movies}. */
@Command(
    name = "movies",
    description = "Fill the movie catalogue.",
    subcommands = MoviesLoadCommand.class,
    footer = {"", "Example:", "  marquee movies load films.csv"})
public final class MoviesCommand {}
