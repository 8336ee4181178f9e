package dev.marquee.domain.movie;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.Optional;

/**
 * Where films are kept. An implementation takes part in the transaction of its caller when there is
 * one. It proves itself by {@code MovieRepositoryContract}.
 */
public interface MovieRepository {

  /** The code of the conflict when an IMDb id is in use. */
  String IMDB_ID_TAKEN = "imdb_id_taken";

  /**
   * Stores a new film under an id of its own, as version 1. Title and year need not be unique.
   *
   * @throws Conflict {@value #IMDB_ID_TAKEN}
   */
  Movie insert(MovieDetails details);

  Optional<Movie> find(MovieId id);

  /**
   * The same, and nobody else changes the film until the caller's transaction ends. Outside of one
   * it promises no more than {@link #find}.
   */
  Optional<Movie> findForUpdate(MovieId id);

  /**
   * Stores what became of a film.
   *
   * @return the film as stored, with the next version
   * @throws IllegalStateException when it is not the version that is stored
   * @throws Conflict {@value #IMDB_ID_TAKEN}
   */
  Movie update(Movie movie);

  /** Removes a film for good, if it is there. */
  void delete(MovieId id);

  /** The films that the filter includes. */
  Page<Movie> list(MovieFilter filter, Order<Movie> order, PageRequest page);
}
