package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.page.PageReader;
import dev.marquee.persistence.page.Selection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcMovieSearch implements MovieSearch {

  private final MovieRowMapper mapper;
  private final PageReader pages;

  JdbcMovieSearch(MovieRowMapper mapper, PageReader pages) {
    this.mapper = mapper;
    this.pages = pages;
  }

  @Override
  public Page<Movie> find(
      TitleSearch wanted, MovieFilter filter, Optional<Order<Movie>> order, PageRequest page) {
    var films = MovieList.of(filter);
    for (var tier : List.of(SearchTier.WORDS, SearchTier.NEARLY)) {
      var found = tier.found(films, wanted);
      var answer = page(found, order, page);
      if (!answer.items().isEmpty() || (isLater(page) && hasAny(found, order))) {
        return answer;
      }
    }
    return page(SearchTier.ALIKE.found(films, wanted), order, page);
  }

  private static boolean isLater(PageRequest page) {
    return page.skip() > 0 || page.after().isPresent();
  }

  private boolean hasAny(Selection found, Optional<Order<Movie>> order) {
    return !page(found, order, PageRequest.first(1)).items().isEmpty();
  }

  private Page<Movie> page(Selection found, Optional<Order<Movie>> order, PageRequest page) {
    return order
        .map(by -> pages.page(found, MovieRow::read, mapper::toMovie, by, page))
        .orElseGet(() -> best(found, page));
  }

  private Page<Movie> best(Selection found, PageRequest page) {
    return pages
        .page(found.with("rank"), FoundRow::read, this::found, Found.BEST_MATCH_FIRST, page)
        .map(Found::movie);
  }

  private Found found(FoundRow row) {
    return new Found(mapper.toMovie(row.film()), row.rank());
  }
}
