package dev.marquee.cli.movie;

import dev.marquee.domain.error.Violations;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that say which films are wanted, in which order. */
final class MovieOptions {

  @Option(
      names = {"-q", "--query"},
      paramLabel = "TITLE",
      description = "Only those with such a title; typing errors are forgiven.")
  private Optional<String> query;

  @Option(names = "--year-gte", paramLabel = "YEAR", description = "First shown then or later.")
  private Optional<Integer> yearFrom;

  @Option(names = "--year-lte", paramLabel = "YEAR", description = "First shown then or earlier.")
  private Optional<Integer> yearTo;

  @Option(names = "--rating-gte", paramLabel = "RATING", description = "Rated so well or better.")
  private Optional<BigDecimal> ratingFrom;

  @Option(names = "--rating-lte", paramLabel = "RATING", description = "Rated so well or worse.")
  private Optional<BigDecimal> ratingTo;

  @Option(names = "--votes-gte", paramLabel = "N", description = "Rated by so many or more.")
  private Optional<Integer> votes;

  @Option(names = "--genre", paramLabel = "GENRE", description = "Of this kind.")
  private Optional<String> genre;

  @Option(
      names = "--sort",
      paramLabel = "FIELDS",
      description =
          "By up to three of id, title, released, rating and votes, parted by commas, with a - in"
              + " front downwards. Default: id; with -q the best first.")
  private Optional<String> sort;

  /** What they ask for. */
  record Wanted(Optional<TitleSearch> title, MovieFilter filter, Optional<Order<Movie>> order) {}

  /** What they say; everything wrong with them at once. */
  Wanted wanted() {
    var violations = new Violations();
    var wanted =
        new Wanted(
            checked(violations, "query", query, TitleSearch::new),
            new MovieFilter(
                checked(violations, "year-gte", yearFrom, ReleaseYear::orLater),
                checked(violations, "year-lte", yearTo, ReleaseYear::new),
                checked(violations, "rating-gte", ratingFrom, Rating::orBetter),
                checked(violations, "rating-lte", ratingTo, Rating::orWorse),
                checked(violations, "votes-gte", votes, Votes::new),
                checked(violations, "genre", genre, name -> Text.line(name, Genres.MAX_NAME))),
            checked(violations, "sort", sort, MovieOrder.SORTING::order));
    violations.throwIfAny();
    return wanted;
  }

  private static <T, V> Optional<V> checked(
      Violations violations, String name, Optional<T> given, Function<T, V> value) {
    return given.flatMap(text -> violations.check(name, () -> value.apply(text)));
  }
}
