package org.example.filmlog;

import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import java.util.List;
import java.util.Optional;

/**
 * A film as one line: id, version and details, parted by tabs, empty where unknown; of a film that
 * is gone the id alone. Nothing has to be escaped, because the domain takes no control characters
 * in titles and genres.
 */
final class FilmLine {

  private static final String BETWEEN_FIELDS = "\t";
  private static final String BETWEEN_NAMES = "\u001F";

  private FilmLine() {}

  static String of(Movie film) {
    return String.join(
        BETWEEN_FIELDS,
        String.valueOf(film.id().value()),
        String.valueOf(film.version()),
        write(film.details()));
  }

  static String gone(MovieId id) {
    return String.valueOf(id.value());
  }

  static long id(String line) {
    return Long.parseLong(line.split(BETWEEN_FIELDS, 2)[0]);
  }

  /** The film, unless it is gone. */
  static Optional<Movie> read(String line) {
    var fields = line.split(BETWEEN_FIELDS, 3);
    return fields.length == 1
        ? Optional.empty()
        : Optional.of(
            new Movie(new MovieId(id(line)), details(fields[2]), Long.parseLong(fields[1])));
  }

  private static String write(MovieDetails film) {
    return String.join(
        BETWEEN_FIELDS,
        film.title().value(),
        String.valueOf(film.released().value()),
        written(film.rating().map(Rating::value)),
        written(film.votes().map(Votes::value)),
        String.join(BETWEEN_NAMES, film.genres().names()),
        written(film.runtime().map(RuntimeMinutes::value)),
        written(film.imdbId().map(ImdbId::value)));
  }

  private static MovieDetails details(String line) {
    var fields = line.split(BETWEEN_FIELDS, -1);
    return new MovieDetails(
        new MovieTitle(fields[0]),
        new ReleaseYear(Integer.parseInt(fields[1])),
        known(fields[2]).map(Rating::of),
        known(fields[3]).map(Integer::valueOf).map(Votes::new),
        known(fields[4])
            .map(names -> new Genres(List.of(names.split(BETWEEN_NAMES))))
            .orElse(Genres.UNKNOWN),
        known(fields[5]).map(Integer::valueOf).map(RuntimeMinutes::new),
        known(fields[6]).map(ImdbId::new));
  }

  private static String written(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static Optional<String> known(String field) {
    return Optional.of(field).filter(text -> !text.isEmpty());
  }
}
