package dev.marquee.domain.movie;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.Optional;

/**
 * Finds films by what somebody remembers of their titles. Films whose titles have all the words
 * keep the others out; only where there is none, those count that have most of them or nearly so.
 * It proves itself by {@code MovieSearchContract}.
 */
public interface MovieSearch {

  /** Of so many matches at most, the best known ones, an answer is made. */
  int MOST = 1_000;

  /**
   * The films that match, of those that the filter includes.
   *
   * @param order of the films; without one, the very title comes first, and then what is most alike
   *     and best known
   */
  Page<Movie> find(
      TitleSearch wanted, MovieFilter filter, Optional<Order<Movie>> order, PageRequest page);
}
