package dev.marquee.persistence.movie;

import dev.marquee.application.change.Topic;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.batch.SharedReads;
import dev.marquee.persistence.change.Changes;
import dev.marquee.persistence.page.PageReader;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcMovieRepository implements MovieRepository {

  private record Question(MovieFilter filter, Order<Movie> order, PageRequest page) {}

  private final MovieRows rows;
  private final MovieRowMapper mapper;
  private final PageReader pages;
  private final SharedReads<Question, Page<Movie>> lists;
  private final Changes changes;

  JdbcMovieRepository(
      ConnectionOperations<Connection> connections,
      MovieRows rows,
      MovieRowMapper mapper,
      PageReader pages,
      Changes changes) {
    this.rows = rows;
    this.mapper = mapper;
    this.pages = pages;
    this.lists = new SharedReads<>(connections);
    this.changes = changes;
  }

  @Override
  @TranslatesFailures(writes = true)
  public Movie insert(MovieDetails details) {
    var stored = rows.insert(mapper.toRow(details));
    changes.note(Topic.FILM_LISTS);
    return mapper.toMovie(stored);
  }

  @Override
  public Optional<Movie> find(MovieId id) {
    return rows.findById(id.value()).map(mapper::toMovie);
  }

  @Override
  public Optional<Movie> findForUpdate(MovieId id) {
    return rows.findByIdForUpdate(id.value()).map(mapper::toMovie);
  }

  @Override
  @TranslatesFailures(writes = true)
  public Movie update(Movie movie) {
    var next = new Movie(movie.id(), movie.details(), movie.version() + 1);
    var row = mapper.toRow(next.details());
    var updated =
        rows.update(
            next.id().value(),
            row.title(),
            row.released(),
            row.rating(),
            row.votes(),
            row.genres(),
            row.runtimeMinutes(),
            row.imdbId(),
            next.version());
    if (updated == 0) {
      throw new IllegalStateException("not the stored version: " + movie.id());
    }
    changes.note(Topic.film(movie.id()), Topic.FILM_LISTS);
    return next;
  }

  @Override
  @TranslatesFailures(writes = true)
  public void delete(MovieId id) {
    rows.deleteById(id.value());
    changes.note(Topic.film(id), Topic.FILM_LISTS);
  }

  @Override
  public Page<Movie> list(MovieFilter filter, Order<Movie> order, PageRequest page) {
    return lists.get(
        new Question(filter, order, page),
        () -> pages.page(MovieList.of(filter), MovieRow::read, mapper::toMovie, order, page));
  }
}
