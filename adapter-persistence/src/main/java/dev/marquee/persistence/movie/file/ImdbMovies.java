package dev.marquee.persistence.movie.file;

import static java.util.function.UnaryOperator.identity;

import dev.marquee.application.movie.MovieColumns;
import dev.marquee.application.movie.RawMovie;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of IMDb's title.basics.tsv. Films are its movies and films made for television; shorts,
 * episodes, series, videos, games and what is for adults only are passed over.
 */
final class ImdbMovies implements Iterator<RawMovie> {

  private static final String ID = "tconst";
  private static final String KIND = "titleType";
  private static final String ADULT = "isAdult";
  private static final Set<String> FILMS = Set.of("movie", "tvMovie");

  private static final Map<String, MovieField> FIELDS =
      Map.of(
          ID,
          new MovieField(MovieColumns.IMDB_ID, identity()),
          "primaryTitle",
          new MovieField(MovieColumns.TITLE, identity()),
          "startYear",
          new MovieField(MovieColumns.RELEASED, identity()),
          "runtimeMinutes",
          new MovieField(MovieColumns.RUNTIME_MINUTES, identity()),
          "genres",
          new MovieField(MovieColumns.GENRES, names -> names.replace(',', '|')));

  private static final MovieField RATING = new MovieField(MovieColumns.RATING, identity());
  private static final MovieField VOTES = new MovieField(MovieColumns.VOTES, identity());

  private final TabbedRows rows;
  private final List<Optional<MovieField>> fields;
  private final int id;
  private final int kind;
  private final int adult;
  private final Optional<ImdbRatings> ratings;
  private final RawMovieBuilder row = new RawMovieBuilder();
  private Optional<List<String>> next;

  ImdbMovies(Reader text, Optional<ImdbRatings> ratings) {
    this.rows = new TabbedRows(text, Set.of(ID, KIND, ADULT, "primaryTitle", "startYear"));
    var header = rows.header();
    this.fields = header.stream().map(name -> Optional.ofNullable(FIELDS.get(name))).toList();
    this.id = header.indexOf(ID);
    this.kind = header.indexOf(KIND);
    this.adult = header.indexOf(ADULT);
    this.ratings = ratings;
    this.next = rows.next();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public RawMovie next() {
    var cells = next.orElseThrow(NoSuchElementException::new);
    var movie = movie(cells, rows.line());
    next = rows.next();
    return movie;
  }

  private RawMovie movie(List<String> cells, long line) {
    if (cells.size() != fields.size()) {
      row.refuseFields(cells.size(), fields.size());
      return row.build(line);
    }
    if (!FILMS.contains(cells.get(kind)) || cells.get(adult).equals("1")) {
      return RawMovie.other(line);
    }
    for (var i = 0; i < cells.size(); i++) {
      var text = cells.get(i);
      if (!text.equals(TabbedRows.UNKNOWN)) {
        fields.get(i).ifPresent(field -> row.put(field, text));
      }
    }
    ratings.flatMap(all -> all.of(cells.get(id))).ifPresent(this::rate);
    return row.build(line);
  }

  private void rate(ImdbRatings.Rated rated) {
    row.put(RATING, rated.rating());
    row.put(VOTES, rated.votes());
  }
}
