package dev.marquee.cli.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.TestShell;
import dev.marquee.domain.testing.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoviesExportCommandTest {

  private static final String CSV =
      """
      title,released,rating,votes,genres,runtime_minutes,imdb_id\r
      '-30-,1959,,,,,\r
      'Round Midnight,1986,,,,,tt0090557\r
      ''=1,1990,,,,,\r
      """;
  private static final String LINES =
      """
      {"title":"-30-","released":1959,"genres":[]}
      {"title":"'Round Midnight","released":1986,"genres":[],"imdb_id":"tt0090557"}
      {"title":"'=1","released":1990,"genres":[]}
      """;

  @TempDir private Path folder;

  private final TestShell shell = new TestShell();

  @BeforeEach
  void fillTheCatalogue() {
    var movies = shell.backend.application.movies;
    movies.insert(Samples.obscureFilm("-30-", 1959));
    movies.insert(Samples.withImdbId(Samples.obscureFilm("'Round Midnight", 1986), "tt0090557"));
    movies.insert(Samples.obscureFilm("'=1", 1990));
  }

  @Test
  void printsCsvWithoutFormulas() {
    assertThat(shell.run("movies", "export")).isEqualTo(new TestShell.Result(0, CSV, ""));
  }

  @Test
  void printsLinesOfJson() {
    assertThat(shell.run("movies", "export", "--format", "jsonl"))
        .isEqualTo(new TestShell.Result(0, LINES, ""));
  }

  @Test
  void packsAFileWhoseNameSaysSo() throws IOException {
    var file = folder.resolve("films.jsonl.gz");

    assertThat(shell.run("movies", "export", file.toString()).exitCode()).isZero();

    try (var unpacked = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LINES);
    }
  }

  @Test
  void keepsAFileThatExistsUnlessForced() throws IOException {
    var file = Files.writeString(folder.resolve("films.csv"), "precious");

    var kept = shell.run("movies", "export", file.toString());
    assertThat(kept.exitCode()).isEqualTo(ExitCodes.CONFLICT);
    assertThat(kept.err()).contains("exists already");
    assertThat(shell.backend.asked).isEmpty();
    assertThat(file).hasContent("precious");

    assertThat(shell.run("movies", "export", file.toString(), "--force").exitCode()).isZero();
    assertThat(file).content().isEqualTo(CSV);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void endsAtOnceAndQuietlyWhenTheReaderGoesAway() {
    var movies = shell.backend.application.movies;
    IntStream.range(0, 20_000).forEach(i -> movies.insert(Samples.obscureFilm("Film " + i, 1990)));
    var read = new AtomicInteger();
    var reader =
        new Writer() {
          @Override
          public void write(char[] source, int offset, int length) throws IOException {
            if (read.addAndGet(length) > 10_000) {
              throw new IOException("Broken pipe");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    var exit = shell.runWithOutput(new PrintWriter(reader), "movies", "export");

    assertThat(exit).isEqualTo(new TestShell.Result(ExitCodes.OUTPUT_LOST, "", ""));
    assertThat(read).hasValueLessThan(50_000);
  }
}
