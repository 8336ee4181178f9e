package dev.marquee.application.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MovieFile} promises of IMDb's files, and of lines of JSON. */
public interface MovieLinesContract {

  String HEADER =
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear"
          + "\truntimeMinutes\tgenres\n";
  String HEAT = "tt0113277\tmovie\tHeat\tHeat\t0\t1995\t\\N\t170\tCrime,Drama\n";
  String LOST = "tt0000009\ttvMovie\tLost \\N \"1\"\tLost\t0\t\\N\t\\N\t\\N\t\\N\n";
  String RATINGS = "tconst\taverageRating\tnumVotes\n";

  MovieFile files();

  @Test
  default void readsTheFilmsOfImdb() {
    assertThat(imdb(HEADER + HEAT + LOST))
        .containsExactly(
            new RawMovie(
                2,
                Map.of(
                    "title", "Heat",
                    "released", "1995",
                    "genres", "Crime|Drama",
                    "runtime_minutes", "170",
                    "imdb_id", "tt0113277")),
            new RawMovie(3, Map.of("title", "Lost \\N \"1\"", "imdb_id", "tt0000009")));
  }

  @ParameterizedTest
  @CsvSource({"short,0", "tvEpisode,0", "tvSeries,0", "video,0", "videoGame,0", "movie,1", "\\N,0"})
  default void passesOverWhatIsNoFilmForEverybody(String kind, String adult) {
    var other = "tt0000001\t" + kind + "\tX\tX\t" + adult + "\t1995\t\\N\t\\N\t\\N\n";

    assertThat(imdb(HEADER + other + HEAT).get(0)).isEqualTo(RawMovie.other(2));
  }

  @Test
  default void addsWhatTheFileOfRatingsKnows() {
    var ratings = RATINGS + "tt0000001\t1.0\t5\ntt00113277\t2.0\t6\ntt0113277\t8.3\t700000\n";

    var films = rows(HEADER + HEAT + LOST, Format.IMDB, Optional.of(ratings));

    assertThat(films.get(0).columns())
        .containsEntry("rating", "8.3")
        .containsEntry("votes", "700000");
    assertThat(films.get(1).columns()).doesNotContainKeys("rating", "votes");
  }

  @Test
  default void findsEachOfManyRatings() {
    var films = new StringBuilder(HEADER);
    var ratings = new StringBuilder(RATINGS);
    for (var n = 1; n <= 5_000; n++) {
      films.append(HEAT.replace("0113277", "%07d".formatted(n * 16)));
      ratings.append("tt%07d\t%s\t%d\n".formatted(n * 16, n % 2 == 0 ? "10.0" : "0.0", n));
    }

    var rows = rows(films.toString(), Format.IMDB, Optional.of(ratings.toString()));

    for (var n = 1; n <= 5_000; n++) {
      assertThat(rows.get(n - 1).columns())
          .containsEntry("rating", n % 2 == 0 ? "10.0" : "0.0")
          .containsEntry("votes", String.valueOf(n));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tt0113277\t8.3",
        "tt0113277\t11.0\t5",
        "tt0113277\t8\t5",
        "tt0113277\t8.3\t-5",
        "0113277\t8.3\t5",
        "tt0113277\t8.3\t5\t5",
        ""
      })
  default void takesNoRatingsFromAFileThatHasOthers(String line) {
    var ratings = RATINGS + "tt0000001\t1.0\t5\n" + line + "\n";

    assertThatThrownBy(() -> rows(HEADER + HEAT, Format.IMDB, Optional.of(ratings)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("ratings, line 3: ");
  }

  @Test
  default void setsARowOfImdbApartThatDoesNotFitTheHeader() {
    var rows = imdb(HEADER + "tt0000001\tmovie\tX\n" + HEAT);

    assertThat(rows.get(0).unreadable())
        .extracting(v -> v.code() + ": " + v.detail())
        .containsExactly("wrong_number_of_fields: has 3 fields where the header has 9");
    assertThat(rows.get(1).unreadable()).isEmpty();
  }

  @Test
  default void endsALineOfImdbAtAnyLineEnd() {
    var film = HEAT.strip();

    assertThat(
            imdb(HEADER.replace("\n", "\r\n") + film + "\r" + film + "\n" + film + "\r\n\n" + film))
        .extracting(row -> row.line() + " " + row.columns().get("genres"))
        .containsExactly(
            "2 Crime|Drama", "3 Crime|Drama", "4 Crime|Drama", "5 null", "6 Crime|Drama");
  }

  @Test
  default void keepsNulForTheRulesToRefuse() {
    assertThat(imdb(HEADER + HEAT.replace("Heat", "He\0at")).get(0).columns())
        .containsEntry("title", "He\0at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tconst\ttitleType\n", "\n"})
  default void wantsTheHeaderOfImdb(String file) {
    assertThatThrownBy(() -> imdb(file + HEAT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("line 1: the header must give ");
  }

  @Test
  default void endsALineThatNeverEnds() {
    assertThatThrownBy(() -> imdb(HEADER + HEAT + "x".repeat(1 << 17)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line 3: is longer than 65536 characters");
  }

  @Test
  default void readsLinesOfJson() {
    var lines =
        """
        {"title": "Heat", "released": 1995, "genres": ["Crime"]}

        {"title": "Ronin",
         "released": 1998}
        [1]
        """;

    var rows = rows(lines, Format.JSON_LINES, Optional.empty());

    assertThat(rows.subList(0, 2))
        .containsExactly(
            new RawMovie(1, Map.of("title", "Heat", "released", "1995", "genres", "Crime")),
            new RawMovie(3, Map.of("title", "Ronin", "released", "1998")));
    assertThat(rows.get(2).line()).isEqualTo(5);
    assertThat(rows.get(2).unreadable()).extracting(v -> v.code()).containsExactly("not_an_object");
    assertThat(rows("", Format.JSON_LINES, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"title\": \"Heat\"}\n{", "{}\n}", "{}\nHeat", "{}\n{\"a\": 1, \"a\": 2}"})
  default void refusesBrokenLinesOfJson(String lines) {
    assertThatThrownBy(() -> rows(lines, Format.JSON_LINES, Optional.empty()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  default void refusesAnObjectThatNeverEnds() {
    var fields = new StringBuilder("[{\"title\": \"Heat\"");
    for (var n = 0; n < 100_000; n++) {
      fields.append(", \"field ").append(n).append("\": 1");
    }

    assertThatThrownBy(() -> rows(fields.toString(), Format.JSON, Optional.empty()))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line 1: is too long for a film");
  }

  private List<RawMovie> imdb(String file) {
    return rows(file, Format.IMDB, Optional.empty());
  }

  private List<RawMovie> rows(String file, Format format, Optional<String> ratings) {
    var rows = new ArrayList<RawMovie>();
    files()
        .rows(new Source(stream(file), format, ratings.map(MovieLinesContract::stream)))
        .forEachRemaining(rows::add);
    return rows;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
