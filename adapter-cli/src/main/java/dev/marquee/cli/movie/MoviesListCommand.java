package dev.marquee.cli.movie;

import dev.marquee.application.movie.MovieService;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.PageOptions;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee movies list}. */
@Command(
    name = "list",
    description = "List films, or look for one.",
    footer = {
      "",
      "Examples:",
      "  marquee movies list -q \"shawshenk redemption\"",
      "  marquee movies list --year-gte 1990 --sort -rating,title -o csv"
    })
final class MoviesListCommand implements Runnable {

  private final Backend backend;

  @Mixin private MovieOptions options;
  @Mixin private PageOptions pages;

  MoviesListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var wanted = options.wanted();
    var page = pages.request();
    pages.print(
        MovieCells.COLUMNS,
        backend.withServices(
            Backend.DataFolder.EXISTING, services -> find(services.movies(), wanted, page)),
        MovieCells::of);
  }

  private static Page<Movie> find(
      MovieService movies, MovieOptions.Wanted wanted, PageRequest page) {
    var operator = Operators.current();
    return wanted
        .title()
        .map(title -> movies.search(operator, title, wanted.filter(), wanted.order(), page))
        .orElseGet(() ->
            movies.list(operator, wanted.filter(), wanted.order().orElse(MovieOrder.BY_ID), page));
  }
}
