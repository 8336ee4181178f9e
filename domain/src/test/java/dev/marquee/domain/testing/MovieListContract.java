package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MovieRepository} promises of filters and orders. */
public interface MovieListContract {

  MovieRepository movies();

  @Test
  default void listsJustWhatTheFilterIncludes() {
    var films = someFilms();

    for (var filter : filters()) {
      var expected = films.stream().filter(film -> filter.includes(film.details())).toList();
      assertThat(movies().list(filter, MovieOrder.BY_ID, PageRequest.FIRST).items())
          .as(filter.toString())
          .isEqualTo(expected);
    }
  }

  @Test
  default void listsInAnyOrderAndGoesOnWhereAPageEnded() {
    var films = someFilms();

    for (var order : orders()) {
      var expected = order.cut(films.stream(), PageRequest.FIRST);
      assertThat(movies().list(MovieFilter.ALL, order, PageRequest.FIRST).items())
          .as(order.toString())
          .isEqualTo(expected);
      assertThat(Walk.through(page -> movies().list(MovieFilter.ALL, order, page), 2))
          .as(order + " in pages")
          .isEqualTo(expected);
    }
  }

  private static List<MovieFilter> filters() {
    var none = MovieFilter.ALL;
    return List.of(
        none,
        filter(Optional.of(1990), Optional.empty(), Optional.empty(), Optional.empty(), none),
        filter(Optional.empty(), Optional.of(1990), Optional.empty(), Optional.empty(), none),
        filter(Optional.empty(), Optional.empty(), Optional.of("8.0"), Optional.empty(), none),
        filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("8.0"), none),
        filter(Optional.of(1980), Optional.of(2000), Optional.of("7.0"), Optional.of("9.0"), none),
        withVotes(10),
        withVotes(0),
        withGenre("Drama"),
        withGenre("drama"),
        withGenre("Dra'ma\\\""));
  }

  private static List<Order<Movie>> orders() {
    var fields =
        List.of(MovieOrder.TITLE, MovieOrder.RELEASED, MovieOrder.RATING, MovieOrder.VOTES);
    var orders = new ArrayList<>(List.of(MovieOrder.BY_ID, MovieOrder.BEST_FIRST));
    for (var field : fields) {
      orders.add(Order.ascending(field).thenAscending(MovieOrder.ID));
      orders.add(Order.descending(field).thenDescending(MovieOrder.ID));
      orders.add(
          Order.descending(MovieOrder.RATING).thenAscending(field).thenAscending(MovieOrder.ID));
    }
    return orders;
  }

  private List<Movie> someFilms() {
    var films = new ArrayList<Movie>();
    for (var n = 0; n < 24; n++) {
      films.add(movies().insert(film(n)));
    }
    return films;
  }

  private static MovieDetails film(int n) {
    return new MovieDetails(
        new MovieTitle("Film " + (char) ('A' + n % 7)),
        new ReleaseYear(1960 + 10 * (n % 6)),
        n % 4 == 0 ? Optional.empty() : Optional.of(Rating.of(6 + n % 5 + ".0")),
        n % 3 == 0 ? Optional.empty() : Optional.of(new Votes(n % 5 * 10)),
        n % 2 == 0
            ? Genres.UNKNOWN
            : new Genres(List.of("Crime", n % 3 == 0 ? "Drama" : "Dra'ma\\\"")),
        Optional.empty(),
        Optional.empty());
  }

  private static MovieFilter filter(
      Optional<Integer> from,
      Optional<Integer> to,
      Optional<String> atLeast,
      Optional<String> atMost,
      MovieFilter others) {
    return new MovieFilter(
        from.map(ReleaseYear::new),
        to.map(ReleaseYear::new),
        atLeast.map(Rating::of),
        atMost.map(Rating::of),
        others.votes(),
        others.genre());
  }

  private static MovieFilter withVotes(int votes) {
    return others(Optional.of(new Votes(votes)), Optional.empty());
  }

  private static MovieFilter withGenre(String genre) {
    return others(Optional.empty(), Optional.of(genre));
  }

  private static MovieFilter others(Optional<Votes> votes, Optional<String> genre) {
    return new MovieFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), votes, genre);
  }
}
