package dev.marquee.cli.movie;

import picocli.CommandLine.Command;

/** {@code marquee movies}. */
@Command(
    name = "movies",
    description = "Fill the movie catalogue, look into it, and take it out.",
    subcommands = {MoviesLoadCommand.class, MoviesListCommand.class, MoviesExportCommand.class},
    footer = {
      "",
      "Examples:",
      "  marquee movies load films.csv",
      "  marquee movies list --sort -rating",
      "  marquee movies export films.csv"
    })
public final class MoviesCommand {}
