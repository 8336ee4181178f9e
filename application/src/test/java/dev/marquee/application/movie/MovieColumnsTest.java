package dev.marquee.application.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.error.Violation;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.testing.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovieColumnsTest {

  @Test
  void everyColumnIsRead() {
    var row =
        Map.of(
            "title", " 1984 ",
            "released", "1984",
            "rating", "7.1",
            "votes", "2000000000",
            "genres", "Drama | Sci-Fi|Drama",
            "runtime_minutes", "113",
            "imdb_id", "tt0087803");

    assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(MovieColumns.ALL);
    assertThat(details(row))
        .isEqualTo(
            new MovieDetails(
                new MovieTitle("1984"),
                new ReleaseYear(1984),
                Optional.of(Rating.of("7.1")),
                Optional.of(new Votes(2_000_000_000)),
                new Genres(List.of("Drama", "Sci-Fi")),
                Optional.of(new RuntimeMinutes(113)),
                Optional.of(new ImdbId("tt0087803"))));
  }

  @Test
  void onlyTitleAndYearHaveToBeThere() {
    assertThat(details(Map.of("title", "Lost", "released", "1911")))
        .isEqualTo(Samples.obscureFilm("Lost", 1911));
    assertThat(violationsOf(() -> details(Map.of())))
        .containsExactly("title required", "released required");
  }

  @Test
  void unknownColumnsSayNothing() {
    assertThat(details(Map.of("title", "Lost", "released", "1911", "Title", "x", "gross", "y")))
        .isEqualTo(Samples.obscureFilm("Lost", 1911));
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', required",
    "title, '  ', required",
    "title, a\tb, invalid_character",
    "released, '', not_an_integer",
    "released, MCMXCIV, not_an_integer",
    "released, 1994.0, not_an_integer",
    "released, 1e3, not_an_integer",
    "released, +1994, not_an_integer",
    "released, ' 1994', not_an_integer",
    "released, ١٩٩٤, not_an_integer",
    "released, -1994, out_of_range",
    "released, 94, out_of_range",
    "released, 1869, out_of_range",
    "released, 2032, out_of_range",
    "released, 99999999999, out_of_range",
    "rating, 10.1, out_of_range",
    "rating, -0.1, out_of_range",
    "rating, 99999999999.0, out_of_range",
    "rating, 8.15, too_precise",
    "rating, 8.100000000000001, too_precise",
    "rating, '8,1', not_a_number",
    "rating, .5, not_a_number",
    "rating, 8., not_a_number",
    "rating, 1e1, not_a_number",
    "rating, NaN, not_a_number",
    "rating, '', not_a_number",
    "votes, -1, out_of_range",
    "votes, 2147483648, out_of_range",
    "votes, many, not_an_integer",
    "runtime_minutes, 0, out_of_range",
    "runtime_minutes, 100001, out_of_range",
    "runtime_minutes, 1h, not_an_integer",
    "imdb_id, 87803, invalid_imdb_id"
  })
  void eachColumnHasItsRules(String column, String text, String code) {
    assertThat(violationsOf(() -> details(film(column, text))))
        .containsExactly(column + " " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "rating, 10.0",
    "rating, 0",
    "rating, 8.100",
    "released, 1870",
    "released, 2031",
    "votes, 0",
    "votes, 2147483647",
    "runtime_minutes, 1",
    "genres, ''"
  })
  void eachColumnIsReadToItsEdges(String column, String text) {
    var read = details(film(column, text));

    assertThat(read.title()).isEqualTo(new MovieTitle("Film"));
    assertThat(read.genres()).isEqualTo(Genres.UNKNOWN);
  }

  @Test
  void noGenreIsLeftBlankBetweenOthersOrAtTheEnds() {
    assertThat(violationsOf(() -> details(film("genres", "|Drama||Noir| "))))
        .containsExactly("genres/0 required", "genres/2 required", "genres/4 required");
  }

  @Test
  void noNumberIsTooLongToBeRefused() {
    assertThat(violationsOf(() -> details(film("votes", "9".repeat(1_000_000)))))
        .containsExactly("votes not_an_integer");
    assertThat(violationsOf(() -> details(film("rating", "0." + "0".repeat(1_000_000)))))
        .containsExactly("rating not_a_number");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    var row =
        Map.of(
            "released", "soon",
            "rating", "11",
            "votes", "-1",
            "genres", "Drama||Noir|a\nb",
            "runtime_minutes", "0",
            "imdb_id", "87803");

    assertThat(violationsOf(() -> details(row)))
        .containsExactly(
            "title required",
            "released not_an_integer",
            "rating out_of_range",
            "votes out_of_range",
            "genres/1 required",
            "genres/3 invalid_character",
            "runtime_minutes out_of_range",
            "imdb_id invalid_imdb_id");
  }

  @Test
  void whatCouldNotBeReadIsAllThatIsSaidOfARow() {
    var row =
        new RawMovie(
            1, true, Map.of("released", "94"), List.of(new Violation("title", "not_text", "")));

    assertThat(violationsOf(() -> MovieColumns.details(row, Samples.NOW)))
        .containsExactly("title not_text");
  }

  private static Map<String, String> film(String column, String text) {
    var row = new HashMap<>(Map.of("title", "Film", "released", "1994"));
    row.put(column, text);
    return row;
  }

  private static MovieDetails details(Map<String, String> row) {
    return MovieColumns.details(new RawMovie(1, row), Samples.NOW);
  }
}
