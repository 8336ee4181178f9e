package dev.marquee.application.movie;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.shared.PageRequest;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands out the whole catalogue. */
public final class MovieExportService {

  private final MovieRepository movies;
  private final Transactions transactions;

  public MovieExportService(MovieRepository movies, Transactions transactions) {
    this.movies = movies;
    this.transactions = transactions;
  }

  /**
   * Hands over every film by id, as they all are at one moment, in constant memory. For everybody
   * who is signed in. What the receiver throws ends it.
   *
   * @return how many films there are
   * @throws Unauthenticated when nobody is signed in
   */
  public long export(Actor actor, Consumer<Movie> receiver) {
    actor.require(Movie.CATALOGUE, Permission.VIEW);
    return transactions.read(() -> {
      var count = 0L;
      var next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
      while (next.isPresent()) {
        var request = next.get();
        var page = movies.list(MovieFilter.ALL, MovieOrder.BY_ID, request);
        page.items().forEach(receiver);
        count += page.items().size();
        next = page.next().map(request::from);
      }
      return count;
    });
  }
}
