package dev.marquee.bootstrap.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.persistence.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are not as they should be, at the shell and over HTTP: the same comes of them, and the
 * same is said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenFilesJourneyIT {

  private static final String PASSWORD = "correct horse battery";
  private static final Set<String> ENDS = Set.of("done", "dead");

  private Path folder;
  private TestDatabase database;
  private Program server;
  private Client admin;

  @BeforeAll
  void start(@TempDir Path folder) {
    this.folder = folder;
    database = TestDatabase.migrated();
    var account = "--username ann --email ann@example.org --role admin --password-stdin";
    run(PASSWORD, "user create " + account);
    var environment = new HashMap<>(Environment.of(database));
    environment.put("REDIS_URL", "redis://127.0.0.1:1"); // away, and nobody minds
    server = Program.serve(folder, environment);
    admin = Client.of(server.url()).signedIn("/token", "ann", PASSWORD);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  static Stream<Arguments> withBadRows() {
    return Stream.of(
        file(
            "bad rows at the start, in the middle and at the end, and mixed line ends",
            "title,released\r\nStart,27\r\nA,1990\rMiddle,1800\nB,1991\r\nEnd,next",
            "line 2: released must be between 1870 and 9999",
            "line 4: released must be between 1870 and 9999",
            "line 6: released must be a whole number"),
        file(
            "a NUL",
            "title,released\nC,1990\nN\0L,1991\n",
            "line 3: title must not contain U+0000 or lone surrogates"));
  }

  static Stream<Arguments> unreadable() throws IOException {
    return Stream.of(
        file("not UTF-8", "title,released\nD,1990\n\u00fc,1991\n", "line 3: is not UTF-8"),
        file("a quote without end", "title,released\nE,1990\n\"F,1991\n", "line 3: is not CSV"),
        cutWithinABlockOfGzip());
  }

  @ParameterizedTest
  @MethodSource
  void withBadRows(byte[] file, List<String> refusals) throws IOException {
    var films = films();
    var shell = loadAtTheShell(file);
    var loaded = films();
    var job = importOverHttp(file);

    assertThat(shell.exitCode()).isZero();
    assertThat(loaded).isGreaterThan(films);
    assertThat(shell.said().lines().filter(line -> line.startsWith("line")))
        .containsExactlyElementsOf(refusals);
    assertThat(job.at("/state").asText()).isEqualTo("done");
    assertThat(findings(job)).containsExactlyElementsOf(refusals);
    assertThat(job.at("/result/counts/unchanged").asInt()).isEqualTo(loaded - films);
    assertThat(job.at("/result/counts/rejected").asInt()).isEqualTo(refusals.size());
    assertThat(films()).isEqualTo(loaded);
  }

  @ParameterizedTest
  @MethodSource
  void unreadable(byte[] file, List<String> refusals) throws IOException {
    var films = films();
    var shell = loadAtTheShell(file);
    var job = importOverHttp(file);

    assertThat(shell.exitCode()).isEqualTo(65);
    assertThat(shell.said()).contains(refusals.getFirst());
    assertThat(job.at("/state").asText()).isEqualTo("dead");
    assertThat(job.at("/attempts").asInt()).isOne();
    assertThat(job.at("/last_error").asText()).isEqualTo(refusals.getFirst());
    assertThat(films()).isEqualTo(films);
  }

  @Test
  void whatAnImportChangesIsSeenAtOnce() {
    importOverHttp("title,released,imdb_id\nBefore,1990,tt0000001\n".getBytes(ISO_8859_1));
    var film = "/movies/" + admin.get("/movies?q=Before").at("/0/movie_id");
    assertThat(admin.get(film).at("/title")).isEqualTo("Before");
    assertThat(admin.get(film).at("/title")).isEqualTo("Before");

    importOverHttp("title,released,imdb_id\nAfter,1990,tt0000001\n".getBytes(ISO_8859_1));

    assertThat(admin.get(film).at("/title")).isEqualTo("After");
  }

  private Program loadAtTheShell(byte[] file) throws IOException {
    Files.write(folder.resolve("films.csv"), file);
    return run("", "movies load films.csv");
  }

  private JsonNode importOverHttp(byte[] file) {
    var accepted = admin.upload("/movies/imports", "text/csv", file);
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
    return Stream.generate(() -> admin.get(accepted.header("Location")).json())
        .filter(job -> ENDS.contains(job.at("/state").asText()))
        .findFirst()
        .orElseThrow();
  }

  private int films() {
    return Integer.parseInt(admin.get("/movies?total=exact&limit=1").header("X-Total-Count"));
  }

  private Program run(String input, String command) {
    return Program.run(folder, Environment.of(database), input, command.split(" "));
  }

  private static List<String> findings(JsonNode job) {
    return StreamSupport.stream(job.at("/result/findings").spliterator(), false)
        .map(found ->
            "%s: %s %s"
                .formatted(
                    found.get("place").asText(),
                    found.get("field").asText(),
                    found.get("reason").asText()))
        .toList();
  }

  private static Arguments file(String name, String content, String... refusals) {
    return arguments(named(name, content.getBytes(ISO_8859_1)), List.of(refusals));
  }

  private static Arguments cutWithinABlockOfGzip() throws IOException {
    var rows =
        IntStream.range(0, 5_000)
            .mapToObj(n -> "Film " + Integer.toHexString(n * 7_919) + ",1990\n")
            .collect(Collectors.joining("", "title,released\n", ""));
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(rows.getBytes(ISO_8859_1));
    }
    var cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    var line = readable(cut).lines().count();
    return arguments(
        named("cut within a block of gzip", cut),
        List.of("line " + line + ": breaks off within gzip"));
  }

  private static String readable(byte[] cut) throws IOException {
    var text = new StringBuilder();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(cut))) {
      while (true) {
        text.append((char) in.read());
      }
    } catch (EOFException end) {
      return text.toString();
    }
  }
}
