package dev.marquee.persistence.movie.file;

import static java.util.Map.entry;

import dev.marquee.application.movie.MovieColumns;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a field of a file says about a film. A field that is not in the table is passed over.
 *
 * @param column the column that it is
 * @param text what its text becomes there
 */
record MovieField(String column, UnaryOperator<String> text) {

  private static final Pattern DATE = Pattern.compile("[A-Z][a-z]{2} [0-9]{2} ([0-9]{4})");

  private static final Map<String, MovieField> BY_NAME =
      Map.ofEntries(
          // Our own, which an export writes.
          entry("title", of(MovieColumns.TITLE)),
          entry("released", of(MovieColumns.RELEASED)),
          entry("rating", of(MovieColumns.RATING)),
          entry("votes", of(MovieColumns.VOTES)),
          entry("genres", of(MovieColumns.GENRES)),
          entry("runtime_minutes", of(MovieColumns.RUNTIME_MINUTES)),
          entry("imdb_id", of(MovieColumns.IMDB_ID)),
          // movies.json of the vega-datasets.
          entry("Title", of(MovieColumns.TITLE)),
          entry("Release Date", new MovieField(MovieColumns.RELEASED, MovieField::year)),
          entry("IMDB Rating", of(MovieColumns.RATING)),
          entry("IMDB Votes", of(MovieColumns.VOTES)),
          entry("Major Genre", of(MovieColumns.GENRES)),
          entry("Running Time min", of(MovieColumns.RUNTIME_MINUTES)));

  static Optional<MovieField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static MovieField of(String column) {
    return new MovieField(column, UnaryOperator.identity());
  }

  /**
   * Of a date such as {@code Jun 12 1998}. Of others, those with a year of two digits among them,
   * none is guessed: they stay as they are and are refused.
   */
  private static String year(String date) {
    var parts = DATE.matcher(date);
    return parts.matches() ? parts.group(1) : date;
  }
}
