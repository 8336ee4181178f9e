package dev.marquee.application.testing;

import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.testing.InMemoryMovieRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes films into the catalogue in memory, by the rules of the real one. */
public final class InMemoryMovieBulkStore implements MovieBulkStore {

  private final InMemoryMovieRepository movies;

  public InMemoryMovieBulkStore(InMemoryMovieRepository movies) {
    this.movies = movies;
  }

  @Override
  public Outcome merge(Iterator<Row> rows, Consumer<RefusedRow> refused) {
    var load = new Load(refused);
    var withoutId = new ArrayList<Row>();
    rows.forEachRemaining(row -> {
      if (row.details().imdbId().isPresent()) {
        load.takeById(row);
      } else {
        withoutId.add(row);
      }
    });
    withoutId.forEach(load::takeByTitle);
    return new Outcome(load.inserted, load.updated, load.unchanged, load.rejected);
  }

  private final class Load {

    private final Consumer<RefusedRow> refused;
    private final Map<Object, Long> lines = new HashMap<>();
    private long inserted;
    private long updated;
    private long unchanged;
    private long rejected;

    Load(Consumer<RefusedRow> refused) {
      this.refused = refused;
    }

    void takeById(Row row) {
      var id = row.details().imdbId();
      if (isFirst(row, id)) {
        take(row, films(film -> film.imdbId().equals(id)));
      }
    }

    void takeByTitle(Row row) {
      var key = titleAndYear(row.details());
      if (!isFirst(row, key)) {
        return;
      }
      var films = films(film -> titleAndYear(film).equals(key));
      if (films.size() > 1) {
        refuse(row, "ambiguous", "there are several films of this title and year");
        return;
      }
      films.stream()
          .map(film -> lines.get(film.details().imdbId()))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresentOrElse(line -> refuseRepeated(row, line), () -> take(row, films));
    }

    private boolean isFirst(Row row, Object key) {
      var before = lines.putIfAbsent(key, row.line());
      if (before != null) {
        refuseRepeated(row, before);
      }
      return before == null;
    }

    private void take(Row row, List<Movie> films) {
      if (films.isEmpty()) {
        movies.insert(row.details());
        inserted++;
        return;
      }
      var film = films.get(0);
      var details = learned(film.details(), row.details());
      if (details.equals(film.details())) {
        unchanged++;
      } else {
        movies.put(new Movie(film.id(), details, film.version() + 1));
        updated++;
      }
    }

    private void refuseRepeated(Row row, long line) {
      refuse(row, "duplicate_in_file", "is the film of line " + line);
    }

    private void refuse(Row row, String code, String reason) {
      refused.accept(new RefusedRow(row.line(), "", code, reason));
      rejected++;
    }

    private List<Movie> films(Predicate<MovieDetails> test) {
      return movies.all().stream().filter(film -> test.test(film.details())).toList();
    }
  }

  private static List<Object> titleAndYear(MovieDetails film) {
    return List.of(film.title(), film.released());
  }

  private static MovieDetails learned(MovieDetails film, MovieDetails row) {
    return new MovieDetails(
        row.title(),
        row.released(),
        row.rating().or(film::rating),
        row.votes().or(film::votes),
        row.genres().names().isEmpty() ? film.genres() : row.genres(),
        row.runtime().or(film::runtime),
        film.imdbId());
  }
}
