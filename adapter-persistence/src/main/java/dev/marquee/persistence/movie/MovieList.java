package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.persistence.page.Selection;

/** What films are filtered by, as SQL. */
final class MovieList {

  private static final Selection ALL = Selection.of(MovieRows.COLUMNS, "movies");

  private MovieList() {}

  static Selection of(MovieFilter filter) {
    var films = ALL;
    if (filter.from().isPresent()) {
      films = films.where("released >= ?", filter.from().get().value());
    }
    if (filter.to().isPresent()) {
      films = films.where("released <= ?", filter.to().get().value());
    }
    if (filter.atLeast().isPresent()) {
      films = films.where("rating >= ?", filter.atLeast().get().value());
    }
    if (filter.atMost().isPresent()) {
      films = films.where("rating <= ?", filter.atMost().get().value());
    }
    if (filter.votes().isPresent()) {
      films = films.where("votes >= ?", filter.votes().get().value());
    }
    if (filter.genre().isPresent()) {
      films = films.where("genres @> array[?::text]", filter.genre().get());
    }
    return films;
  }
}
