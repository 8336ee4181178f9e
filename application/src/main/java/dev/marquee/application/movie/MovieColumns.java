package dev.marquee.application.movie;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The columns of a film in a file, and how their text is read. */
public final class MovieColumns {

  public static final String TITLE = "title";
  public static final String RELEASED = "released";
  public static final String RATING = "rating";
  public static final String VOTES = "votes";

  /** Several names are parted by {@code |}; empty text has none. */
  public static final String GENRES = "genres";

  public static final String RUNTIME_MINUTES = "runtime_minutes";
  public static final String IMDB_ID = "imdb_id";

  /** Every column, in the order of an export. */
  public static final List<String> ALL =
      List.of(TITLE, RELEASED, RATING, VOTES, GENRES, RUNTIME_MINUTES, IMDB_ID);

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,30}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

  private MovieColumns() {}

  /**
   * Judges a row.
   *
   * @throws InvalidInput with everything that is wrong with it
   */
  static MovieDetails details(RawMovie row, Instant now) {
    var in = new Reader(row, new Violations());
    row.unreadable().forEach(v -> in.violations.add(v.field(), v.code(), v.detail()));
    in.violations.throwIfAny();
    var title = in.required(TITLE, MovieTitle::new);
    var released = in.required(RELEASED, text -> new ReleaseYear(integer(text)).writtenAt(now));
    var rating = in.optional(RATING, text -> new Rating(decimal(text)));
    var votes = in.optional(VOTES, text -> new Votes(integer(text)));
    var genres = in.optional(GENRES, MovieColumns::genres);
    var runtime = in.optional(RUNTIME_MINUTES, text -> new RuntimeMinutes(integer(text)));
    var imdbId = in.optional(IMDB_ID, ImdbId::new);
    in.violations.throwIfAny();
    return new MovieDetails(
        title.orElseThrow(),
        released.orElseThrow(),
        rating,
        votes,
        genres.orElse(Genres.UNKNOWN),
        runtime,
        imdbId);
  }

  private static Genres genres(String text) {
    return text.isEmpty() ? Genres.UNKNOWN : new Genres(List.of(text.split("\\|", -1)));
  }

  private static int integer(String text) {
    if (!INTEGER.matcher(text).matches()) {
      throw InvalidInput.of("not_an_integer", "must be a whole number");
    }
    try {
      return new BigInteger(text).intValueExact();
    } catch (ArithmeticException tooLong) {
      throw InvalidInput.of("out_of_range", "is out of range");
    }
  }

  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw InvalidInput.of("not_a_number", "must be a decimal number");
    }
    return new BigDecimal(text);
  }

  private record Reader(RawMovie row, Violations violations) {

    <T> Optional<T> optional(String column, Function<String, T> value) {
      return Optional.ofNullable(row.columns().get(column))
          .flatMap(text -> violations.check(column, () -> value.apply(text)));
    }

    <T> Optional<T> required(String column, Function<String, T> value) {
      if (!row.columns().containsKey(column)) {
        violations.add(column, "required", "must be given");
      }
      return optional(column, value);
    }
  }
}
