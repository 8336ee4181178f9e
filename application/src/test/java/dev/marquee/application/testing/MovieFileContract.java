package dev.marquee.application.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MovieFile} promises. */
public interface MovieFileContract {

  MovieFile files();

  @Test
  default void readsEveryColumnOfCsv() {
    var csv =
        """
        title,released,rating,votes,genres,runtime_minutes,imdb_id
        Heat,1995,8.3,700000,Crime|Drama,170,tt0113277
        "Me, Myself & ""Irene\""",2000,,,,,
        """;

    assertThat(rows(csv, Format.CSV))
        .containsExactly(
            row(
                2,
                Map.of(
                    "title", "Heat",
                    "released", "1995",
                    "rating", "8.3",
                    "votes", "700000",
                    "genres", "Crime|Drama",
                    "runtime_minutes", "170",
                    "imdb_id", "tt0113277")),
            row(3, Map.of("title", "Me, Myself & \"Irene\"", "released", "2000")));
  }

  @Test
  default void readsEveryColumnOfJson() {
    var json =
        """
        [{"title": "Heat", "released": 1995, "rating": 8.30, "votes": 700000,
          "genres": ["Crime", "Drama"], "runtime_minutes": 170, "imdb_id": "tt0113277"},
         {"title": 300, "released": "2007", "rating": null, "genres": [], "sequel": {"of": [1]}}]
        """;

    assertThat(rows(json, Format.JSON))
        .containsExactly(
            row(
                1,
                Map.of(
                    "title", "Heat",
                    "released", "1995",
                    "rating", "8.30",
                    "votes", "700000",
                    "genres", "Crime|Drama",
                    "runtime_minutes", "170",
                    "imdb_id", "tt0113277")),
            row(2, Map.of("title", "300", "released", "2007", "genres", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"released,title\n1995,Heat", "\uFEFFseen,title,released,x\nno,Heat,1995,\n\n"})
  default void takesCsvColumnsInAnyOrderAndPassesOverOthers(String csv) {
    assertThat(rows(csv, Format.CSV))
        .containsExactly(row(2, Map.of("title", "Heat", "released", "1995")));
  }

  @Test
  default void numbersTheLineOnWhichARowOfCsvStarts() {
    var csv = "title,released\r\n\"two\r\nlines\",1995\rHeat,1995\n\nRonin,1998";

    assertThat(rows(csv, Format.CSV)).extracting(RawMovie::line).containsExactly(2L, 4L, 6L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Heat; wrong_number_of_fields",
        "Heat,1995,8.3,,; wrong_number_of_fields",
      })
  default void setsARowOfCsvApartThatDoesNotFitTheHeader(String record, String code) {
    var rows = rows("title,released,rating\n" + record + "\nRonin,1998,7.2", Format.CSV);

    assertThat(rows.get(0).unreadable()).extracting(v -> v.code()).containsExactly(code);
    assertThat(rows.get(1).unreadable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"title\": {\"en\": \"Heat\"}, \"released\": 1995}; title not_text",
        "{\"title\": \"Heat\", \"released\": [1995]}; released not_text",
        "{\"title\": \"Heat\", \"released\": true}; released not_text",
        "{\"title\": \"Heat\", \"released\": 1995, \"genres\": [[\"Crime\"]]}; genres not_text",
        "{\"title\": \"Heat\", \"Title\": \"Heat\", \"released\": 1995}; title given_twice",
        "[\"Heat\", 1995]; ` not_an_object`",
        "\"Heat\"; ` not_an_object`",
        "null; ` not_an_object`",
      })
  default void setsAnElementOfJsonApartThatIsNoFilm(String element, String violation) {
    var json = "[" + element + ", {\"title\": \"Ronin\", \"released\": 1998}]";
    var rows = rows(json, Format.JSON);

    assertThat(rows.get(0).unreadable())
        .extracting(v -> v.field() + " " + v.code())
        .containsExactly(violation);
    assertThat(rows.get(1)).isEqualTo(row(2, Map.of("title", "Ronin", "released", "1998")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; 1",
        "`\n\n`; 1",
        "title,rating\\nHeat,8; 1",
        "title,released,title\\nHeat,1995,Heat; 1",
        "title,released\\nHeat,1995\\n\"Ron; 3",
        "title,released\\nHeat,1995\\n\"Ron\"in,1998; 3",
        "title,released\\nHeat,1995\\n\u00e9t\u00e9,1995; 3",
      })
  default void refusesBrokenCsv(String csv, long line) {
    assertMalformed(csv, Format.CSV, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; 1",
        "{}; 1",
        "\"film\"; 1",
        "[; 1",
        "[{}\\n,; 2",
        "[{}\\n{}]; 2",
        "[{}]\\n[]; 2",
        "[{}]\\n}; 2",
        "[\\n{\"title\": \"a\", \"title\": \"b\"}]; 2",
        "[\\n{\"rating\": NaN}]; 2",
        "[\\n{\"rating\": 08}]; 2",
        "[\\n{'rating': 8}]; 2",
        "[\\n{\"title\": \"a\tb\"}]; 2",
        "[\\n\\n{\"title\": \"\u00e9t\u00e9\"}]; 3",
      })
  default void refusesBrokenJson(String json, long line) {
    assertMalformed(json, Format.JSON, line);
  }

  /** What is not ASCII becomes one byte, which is no UTF-8. */
  private void assertMalformed(String file, Format format, long line) {
    var bytes = file.replace("\\n", "\n").getBytes(ISO_8859_1);

    assertThatThrownBy(() ->
            files()
                .rows(new Source(new ByteArrayInputStream(bytes), format))
                .forEachRemaining(row -> assertThat(row).isNotNull()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.violations().get(0).code()).isEqualTo("malformed_file");
              assertThat(refused).hasMessageStartingWith("line " + line + ": ");
            });
  }

  private List<RawMovie> rows(String file, Format format) {
    var rows = new ArrayList<RawMovie>();
    files()
        .rows(new Source(new ByteArrayInputStream(file.getBytes(UTF_8)), format))
        .forEachRemaining(rows::add);
    return rows;
  }

  private static RawMovie row(long line, Map<String, String> columns) {
    return new RawMovie(line, columns);
  }
}
