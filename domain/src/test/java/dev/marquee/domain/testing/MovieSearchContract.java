package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link MovieSearch} promises. Each test starts with an empty catalogue. */
public interface MovieSearchContract {

  List<String> TITLES =
      List.of(
          "The Shawshank Redemption",
          "Amélie",
          "Léon: The Professional",
          "Star Wars",
          "WALL·E",
          "Ocean's Eleven",
          "Alien",
          "Inception",
          "映画");

  MovieRepository movies();

  MovieSearch search();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Shawshank Redemption | The Shawshank Redemption",
        "the SHAWSHANK redemption | The Shawshank Redemption",
        "Shawshank Redemption, The | The Shawshank Redemption",
        "redemption shawshank | The Shawshank Redemption",
        "shawshank red | The Shawshank Redemption",
        "shaw | The Shawshank Redemption",
        "shawshank redemtion | The Shawshank Redemption",
        "shawshonk redemption | The Shawshank Redemption",
        "amelie | Amélie",
        "AMÉLIE | Amélie",
        "leon the professional | Léon: The Professional",
        "wars star | Star Wars",
        "wall-e | WALL·E",
        "oceans eleven | Ocean's Eleven",
        "Ocean’s Eleven | Ocean's Eleven",
        "alian | Alien",
        "incepton | Inception",
        "映画 | 映画",
        "100% _\\ alien | Alien",
      })
  default void finds(String wanted, String title) {
    TITLES.forEach(other -> movies().insert(film(other, 100)));

    assertThat(titles(wanted)).startsWith(title);
  }

  @Test
  default void findsNothingWhereNothingIsLikeIt() {
    TITLES.forEach(title -> movies().insert(film(title, 100)));

    assertThat(titles("zzzz qqqq")).isEmpty();
  }

  @Test
  default void theVeryTitleComesFirstThenWhatIsBetterKnown() {
    movies().insert(film("Heat of the Night", 900_000));
    var unknown = movies().insert(film("Heat", 10));
    var known = movies().insert(film("Heat", 700_000));

    assertThat(found("heat", MovieFilter.ALL, Optional.empty()).subList(0, 2))
        .containsExactly(known, unknown);
  }

  @Test
  default void whatIsNearlyRightCountsOnlyWhereNothingIsRight() {
    movies().insert(film("Heat", 10));
    movies().insert(film("Heap", 900_000));

    assertThat(titles("heat")).containsExactly("Heat");
  }

  @Test
  default void keepsToTheFilter() {
    var good = movies().insert(Samples.film("Heat", 1995, "8.3"));
    movies().insert(Samples.film("Heat", 1996, "3.0"));
    var filter = MovieFilter.of(new ReleaseYear(1990), Rating.of("8.0"));

    assertThat(found("heat", filter, Optional.empty())).containsExactly(good);
  }

  @Test
  default void takesAnotherOrder() {
    var newer = movies().insert(Samples.film("Heat", 2025, "8.3"));
    var older = movies().insert(Samples.film("Dead Heat", 1988, "5.0"));
    var byYear = Order.ascending(MovieOrder.RELEASED).thenAscending(MovieOrder.ID);

    assertThat(found("heat", MovieFilter.ALL, Optional.of(byYear))).containsExactly(older, newer);
  }

  @Test
  default void goesOnWhereAPageEnded() {
    IntStream.rangeClosed(1, 7).forEach(n -> movies().insert(film("Heat " + n % 3, n % 4)));

    for (var wanted : List.of("heat", "heat heap")) {
      var search = new TitleSearch(wanted);
      assertThat(
              Walk.through(
                  page -> search().find(search, MovieFilter.ALL, Optional.empty(), page), 2))
          .isEqualTo(found(wanted, MovieFilter.ALL, Optional.empty()))
          .hasSize(7);
    }
    var first =
        search()
            .find(
                new TitleSearch("heat"),
                MovieFilter.ALL,
                Optional.empty(),
                PageRequest.first(2).withTotal());
    assertThat(first.total()).hasValue(7);
  }

  private List<String> titles(String wanted) {
    return found(wanted, MovieFilter.ALL, Optional.empty()).stream()
        .map(movie -> movie.details().title().value())
        .toList();
  }

  private List<Movie> found(String wanted, MovieFilter filter, Optional<Order<Movie>> order) {
    return search().find(new TitleSearch(wanted), filter, order, PageRequest.FIRST).items();
  }

  private static MovieDetails film(String title, int votes) {
    var film = Samples.film(title, 1995, "8.3");
    return new MovieDetails(
        film.title(),
        film.released(),
        film.rating(),
        Optional.of(new Votes(votes)),
        film.genres(),
        film.runtime(),
        film.imdbId());
  }
}
