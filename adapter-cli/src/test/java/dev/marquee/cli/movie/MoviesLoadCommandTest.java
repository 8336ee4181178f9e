package dev.marquee.cli.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.movie.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoviesLoadCommandTest {

  private static final String FILMS =
      """
      Alien,1979
      ,next year
      Heat,1995
      Yesterday,1066
      """;
  private static final String SUMMARY =
      """
      inserted  updated  unchanged  skipped  rejected
             2        0          0        0         2
      """;

  @TempDir private Path folder;

  private final TestShell shell = new TestShell();

  @ParameterizedTest
  @ValueSource(strings = {"films.csv", "FILMS.CSV", "films.of.2026.csv"})
  void loadsWhatIsLoadableAndListsTheRest(String name) throws IOException {
    var result = shell.run("movies", "load", file(name, FILMS));

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                SUMMARY,
                """
                line 2: title must not be blank
                line 2: released must be a whole number
                line 4: released must be between 1870 and 9999
                """));
    assertThat(titles()).containsExactly("Alien", "Heat");
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.CREATE);
  }

  @Test
  void countsTheElementsOfAJsonArray() throws IOException {
    var result = shell.run("movies", "load", file("films.json", FILMS));

    assertThat(result.err()).startsWith("element 2: title must not be blank\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"films.json.gz", "films.jsonl", "films.ndjson", "films.tsv", "Films.TSV.GZ"})
  void knowsAFormatByTheEndOfTheName(String name) throws IOException {
    assertThat(shell.run("movies", "load", file(name, FILMS)).exitCode()).isZero();
  }

  @Test
  void takesRatingsFromAFileOfTheirOwn() throws IOException {
    var ratings = file("ratings.tsv", "Heat,8.3\n");
    var basics = file("basics.tsv", "Alien,1979\nHeat,1995\n");

    var result = shell.run("movies", "load", basics, "--ratings", ratings);

    assertThat(result.exitCode()).isZero();
    assertThat(shell.backend.application.movies.all())
        .extracting(movie -> movie.details().rating())
        .containsExactly(Optional.empty(), Optional.of(Rating.of("8.3")));
  }

  @Test
  void takesRatingsForAnImdbFileOnly() throws IOException {
    var ratings = file("ratings.tsv", "Heat,8.3\n");

    var result = shell.run("movies", "load", file("films.csv", FILMS), "--ratings", ratings);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("marquee: --ratings goes with IMDb's title.basics.tsv");
  }

  @Test
  void cannotReadRatingsThatAreNotThere() throws IOException {
    var missing = folder.resolve("ratings.tsv").toString();

    var result = shell.run("movies", "load", file("basics.tsv", FILMS), "--ratings", missing);

    assertThat(result)
        .isEqualTo(
            new Result(66, "", "marquee: cannot read " + missing + ": no such file or folder\n"));
  }

  @Test
  void readsStandardInput() {
    var result = shell.runWithInput(FILMS, "movies", "load", "-", "--format", "csv");

    assertThat(result.exitCode()).isZero();
    assertThat(titles()).containsExactly("Alien", "Heat");
  }

  @Test
  void aDryRunSaysTheSameAndDoesNothing() throws IOException {
    var file = file("films.csv", FILMS);

    var rehearsed = shell.run("movies", "load", file, "--dry-run");

    assertThat(titles()).isEmpty();
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
    assertThat(rehearsed).isEqualTo(shell.run("movies", "load", file));
  }

  @Test
  void printsOneJsonObject() throws IOException {
    var result = shell.run("movies", "load", file("films.csv", FILMS), "-o", "json");

    assertThat(result.out().replaceAll("\\s", ""))
        .isEqualTo("{\"inserted\":2,\"updated\":0,\"unchanged\":0,\"skipped\":0,\"rejected\":2}");
  }

  @Test
  void writesTheRefusedRowsToAReport() throws IOException {
    var report = folder.resolve("report.csv");
    Files.writeString(report, "an older report\n".repeat(100));

    var result =
        shell.run("movies", "load", file("films.csv", FILMS), "--report", report.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).startsWith("line 2: title must not be blank\n");
    assertThat(report)
        .hasContent(
            """
            line,column,code,reason
            2,title,required,must not be blank
            2,released,not_an_integer,must be a whole number
            4,released,out_of_range,must be between 1870 and 9999
            """);
  }

  @Test
  void showsTheFirstHundredRowsAndCountsTheOthers() throws IOException {
    var broken =
        IntStream.rangeClosed(1, 103)
            .mapToObj(year -> "," + year)
            .collect(Collectors.joining("\n"));

    var result = shell.run("movies", "load", file("films.csv", broken));

    assertThat(result.err().lines())
        .hasSize(201)
        .contains("line 100: released must be between 1870 and 9999")
        .endsWith("and 3 more rows; --report FILE keeps all");
  }

  @Test
  void loadsNothingOfABrokenFile() throws IOException {
    var result = shell.run("movies", "load", file("films.csv", "Alien,1979\nHeat\n"));

    assertThat(result).isEqualTo(new Result(65, "", "marquee: line 2: not two cells\n"));
    assertThat(titles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"films.xml", "films", "-"})
  void wantsToKnowTheFormat(String name) {
    var result = shell.run("movies", "load", name);

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                """
                marquee: Say --format csv, json, jsonl or imdb
                Try: marquee movies load --help
                """));
  }

  @Test
  void cannotReadAFileThatIsNotThere() {
    var report = folder.resolve("report.csv");
    var missing = folder.resolve("films.csv").toString();

    var result = shell.run("movies", "load", missing, "--report", report.toString());

    assertThat(result)
        .isEqualTo(
            new Result(66, "", "marquee: cannot read " + missing + ": no such file or folder\n"));
    assertThat(report).doesNotExist();
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void cannotReadAFolder() {
    var result = shell.run("movies", "load", folder.toString(), "--format=csv");

    assertThat(result)
        .isEqualTo(new Result(66, "", "marquee: cannot read " + folder + ": a folder\n"));
  }

  @Test
  void loadsNothingWhenTheReportCannotBeWritten() throws IOException {
    var report = folder.resolve("missing/report.csv").toString();

    var result = shell.run("movies", "load", file("films.csv", FILMS), "--report", report);

    assertThat(result)
        .isEqualTo(
            new Result(73, "", "marquee: cannot write " + report + ": no such file or folder\n"));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void neverOverwritesTheFileWithItsReport() throws IOException {
    var file = file("films.csv", FILMS);

    var result = shell.run("movies", "load", file, "--report", folder + "/./films.csv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("marquee: --report would overwrite " + file);
    assertThat(Path.of(file)).hasContent(FILMS);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private List<String> titles() {
    return shell.backend.application.movies.all().stream()
        .map(movie -> movie.details().title().value())
        .toList();
  }
}
