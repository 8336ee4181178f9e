package dev.marquee.domain.movie;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.SortField;
import dev.marquee.domain.shared.Sorting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** In which orders films are listed. Those without a rating or votes come last. */
public final class MovieOrder {

  public static final SortField<Movie> ID = SortField.known("id", movie -> movie.id().value());
  public static final SortField<Movie> TITLE =
      SortField.known("title", movie -> movie.details().title().value());
  public static final SortField<Movie> RELEASED =
      SortField.known("released", movie -> (long) movie.details().released().value());
  public static final SortField<Movie> RATING = SortField.optional("rating", MovieOrder::rating);
  public static final SortField<Movie> VOTES = SortField.optional("votes", MovieOrder::votes);

  /** By id, ascending. */
  public static final Order<Movie> BY_ID = Order.ascending(ID);

  /** By rating, descending, then by id. */
  public static final Order<Movie> BEST_FIRST = Order.descending(RATING).thenAscending(ID);

  /** How callers write them: up to three fields. */
  public static final Sorting<Movie> SORTING =
      new Sorting<>(List.of(ID, TITLE, RELEASED, RATING, VOTES), 3, ID);

  private MovieOrder() {}

  private static Optional<BigDecimal> rating(Movie movie) {
    return movie.details().rating().map(Rating::value);
  }

  private static Optional<Long> votes(Movie movie) {
    return movie.details().votes().map(votes -> (long) votes.value());
  }
}
