package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.TranslatesFailures;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcMovieRepository implements MovieRepository {

  private final MovieRows rows;
  private final MovieRowMapper mapper;

  JdbcMovieRepository(MovieRows rows, MovieRowMapper mapper) {
    this.rows = rows;
    this.mapper = mapper;
  }

  @Override
  @TranslatesFailures(writes = true)
  public Movie insert(MovieDetails details) {
    return mapper.toMovie(rows.insert(mapper.toRow(details)));
  }

  @Override
  public Optional<Movie> find(MovieId id) {
    return rows.findById(id.value()).map(mapper::toMovie);
  }

  @Override
  public Page<Movie> listNew(ReleaseYear from, Rating atLeast, PageRequest page) {
    var found = rows.listNew(from.value(), atLeast.value(), page.limit() + 1, page.skip());
    return Page.of(found, page).map(mapper::toMovie);
  }
}
