package dev.marquee.domain.testing;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.shared.Order;
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
    var movie = new Movie(new MovieId(lastId + 1), details, 1);
    requireFreeImdbId(movie);
    lastId++;
    byId.put(lastId, movie);
    return movie;
  }

  @Override
  public Optional<Movie> find(MovieId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  @Override
  public Optional<Movie> findForUpdate(MovieId id) {
    return find(id);
  }

  @Override
  public synchronized Movie update(Movie movie) {
    if (find(movie.id()).filter(stored -> stored.version() == movie.version()).isEmpty()) {
      throw new IllegalStateException("not the stored version: " + movie.id());
    }
    var stored = new Movie(movie.id(), movie.details(), movie.version() + 1);
    requireFreeImdbId(stored);
    byId.put(stored.id().value(), stored);
    return stored;
  }

  @Override
  public void delete(MovieId id) {
    byId.remove(id.value());
  }

  @Override
  public Page<Movie> list(MovieFilter filter, Order<Movie> order, PageRequest page) {
    var rows = all().stream().filter(movie -> filter.includes(movie.details())).toList();
    return InMemoryPages.cut(rows, order, page);
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

  private void requireFreeImdbId(Movie movie) {
    var id = movie.details().imdbId();
    var taken =
        id.isPresent()
            && all().stream()
                .filter(other -> !other.id().equals(movie.id()))
                .anyMatch(other -> other.details().imdbId().equals(id));
    if (taken) {
      throw new Conflict(IMDB_ID_TAKEN);
    }
  }
}
