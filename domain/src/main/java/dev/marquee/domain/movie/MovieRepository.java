package dev.marquee.domain.movie;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.SortField;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where films are kept. An implementation takes part in the transaction of its caller when there is
 * one. It proves itself by {@code MovieRepositoryContract}.
 */
public interface MovieRepository {

  /** The code of the conflict when an IMDb id is in use. */
  String IMDB_ID_TAKEN = "imdb_id_taken";

  /** The order of films that all have a rating: by it, descending, then by id. */
  Order<Movie> BEST_FIRST =
      Order.<Movie>descending(SortField.known("rating", MovieRepository::rating))
          .thenAscending(SortField.known("id", movie -> movie.id().value()));

  /**
   * Stores a new film under an id of its own, as version 1. Title and year need not be unique.
   *
   * @throws Conflict {@value #IMDB_ID_TAKEN}
   */
  Movie insert(MovieDetails details);

  Optional<Movie> find(MovieId id);

  /**
   * The films first shown in that year or later and rated that well or better; a film without a
   * rating is never among them. {@link #BEST_FIRST}.
   */
  Page<Movie> listNew(ReleaseYear from, Rating atLeast, PageRequest page);

  private static BigDecimal rating(Movie movie) {
    return movie.details().rating().orElseThrow().value();
  }
}
