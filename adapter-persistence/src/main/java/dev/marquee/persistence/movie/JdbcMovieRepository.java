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
import dev.marquee.persistence.page.PageReader;
import dev.marquee.persistence.page.Selection;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcMovieRepository implements MovieRepository {

  private static final Selection ALL = Selection.of(MovieRows.COLUMNS, "movies");

  private final MovieRows rows;
  private final MovieRowMapper mapper;
  private final PageReader pages;

  JdbcMovieRepository(MovieRows rows, MovieRowMapper mapper, PageReader pages) {
    this.rows = rows;
    this.mapper = mapper;
    this.pages = pages;
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
    var films = ALL.where("rating >= ? and released >= ?", atLeast.value(), from.value());
    return pages.page(films, MovieRow.class, mapper::toMovie, BEST_FIRST, page);
  }
}
