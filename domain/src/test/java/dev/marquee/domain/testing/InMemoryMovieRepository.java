package dev.marquee.domain.testing;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Films in memory, as strict as a database. */
public final class InMemoryMovieRepository implements MovieRepository, InMemoryStore {

  private final Map<Long, Movie> byId = new ConcurrentSkipListMap<>();
  private long lastId;

  @Override
  public synchronized Movie insert(MovieDetails details) {
    if (details.imdbId().filter(this::taken).isPresent()) {
      throw new Conflict(IMDB_ID_TAKEN);
    }
    var movie = new Movie(new MovieId(++lastId), details, 1);
    byId.put(lastId, movie);
    return movie;
  }

  @Override
  public Optional<Movie> find(MovieId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  @Override
  public Page<Movie> listNew(ReleaseYear from, Rating atLeast, PageRequest page) {
    var rows =
        byId.values().stream()
            .filter(movie -> movie.details().released().value() >= from.value())
            .filter(movie ->
                movie.details().rating().filter(r -> r.compareTo(atLeast) >= 0).isPresent())
            .toList();
    return InMemoryPages.cut(rows, BEST_FIRST, page);
  }

  /** Every film, by id. */
  public List<Movie> all() {
    return List.copyOf(byId.values());
  }

  /** Takes the place of what a test cannot reach through the port. */
  public void put(Movie movie) {
    byId.put(movie.id().value(), movie);
  }

  @Override
  public synchronized Runnable snapshot() {
    return InMemoryStore.snapshotOf(byId);
  }

  private boolean taken(ImdbId id) {
    return byId.values().stream()
        .anyMatch(movie -> movie.details().imdbId().equals(Optional.of(id)));
  }
}
