package dev.marquee.cli.movie;

import dev.marquee.application.movie.MovieColumns;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import java.util.ArrayList;
import java.util.List;

/** A film as a row. */
final class MovieCells {

  /** Of a list: the id, and what a file has of a film. */
  static final List<String> COLUMNS = columns();

  private MovieCells() {}

  /** In the order of {@link #COLUMNS}. */
  static List<Object> of(Movie movie) {
    var cells = new ArrayList<Object>();
    cells.add(movie.id().value());
    cells.addAll(inFile(movie));
    cells.set(1 + MovieColumns.ALL.indexOf(MovieColumns.GENRES), genres(movie));
    return cells;
  }

  /** In the order of {@link MovieColumns#ALL}. */
  static List<Object> inFile(Movie movie) {
    var film = movie.details();
    return List.of(
        film.title().value(),
        film.released().value(),
        film.rating().map(Rating::value),
        film.votes().map(Votes::value),
        film.genres().names(),
        film.runtime().map(RuntimeMinutes::value),
        film.imdbId().map(ImdbId::value));
  }

  private static String genres(Movie movie) {
    return String.join("|", movie.details().genres().names());
  }

  private static List<String> columns() {
    var columns = new ArrayList<>(MovieColumns.ALL);
    columns.add(0, "id");
    return List.copyOf(columns);
  }
}
