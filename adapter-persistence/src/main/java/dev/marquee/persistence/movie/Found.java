package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.SortField;
import java.math.BigDecimal;

/** A film, and how well it matches what was looked for. */
record Found(Movie movie, BigDecimal rank) {

  static final Order<Found> BEST_MATCH_FIRST =
      Order.<Found>descending(SortField.known("rank", Found::rank))
          .thenDescending(SortField.known("id", found -> found.movie().id().value()));
}
