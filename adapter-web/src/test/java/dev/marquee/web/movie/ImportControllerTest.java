package dev.marquee.web.movie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.movie.ImportId;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieImport;
import dev.marquee.application.movie.MovieImport.Part;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class ImportControllerTest {

  private static final String PATH = "/movies/imports";
  private static final String CSV = "title,released\nMetropolis,1927\n";
  private static final String IMDB = "tconst\ttitleType\tprimaryTitle\nt1\tmovie\tM\n";

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private Callers.Caller admin;
  private int keptBefore;

  ImportControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeEach
  void signIn() {
    admin = callers.admin();
    keptBefore = application.imports.count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv                  | CSV        | title,released
          text/csv; charset=utf-8   | CSV        | title,released
          application/json          | JSON       | ' [{"title": "M"}]'
          application/x-ndjson      | JSON_LINES | {"title": "M"}
          application/gzip          | CSV        | released,title
          text/tab-separated-values | IMDB       | 'tconst	titleType'
          """)
  void takesAFileOfEachForm(String type, Format format, String content) throws IOException {
    var answer = send(type, content.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(kept(answer).format()).isEqualTo(format);
    assertThat(bytes(answer, Part.FILE)).isEqualTo(content.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', /", "/v1, ''", "/v1, /"})
  void takesItUnderEachSpellingOfThePath(String prefix, String slash) {
    var answer = send(prefix + PATH + slash, "text/csv", CSV.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo(prefix + "/jobs/" + answer.at("/job_id"));
  }

  @Test
  void takesMoreThanOtherRoutesDo() throws IOException {
    var large = (CSV + "x".repeat(5_000_000)).getBytes(UTF_8);
    var answer = send("text/csv", large);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(kept(answer).bytes()).isEqualTo(large.length);
    assertThat(bytes(answer, Part.FILE)).isEqualTo(large);
  }

  @Test
  void looksIntoWhatIsPacked() throws IOException {
    assertThat(kept(send("text/csv", packed(CSV))).format()).isEqualTo(Format.CSV);
    assertThat(send("application/json", packed(CSV)).at("/errors/0/code"))
        .isEqualTo("contradictory_form");
  }

  @Test
  void takesAFormWithRatings() throws IOException {
    var answer = form(part("ratings", "", "tconst\n"), part("file", "", IMDB));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(kept(answer).rated()).isTrue();
    assertThat(bytes(answer, Part.FILE)).asString(UTF_8).isEqualTo(IMDB);
    assertThat(bytes(answer, Part.RATINGS)).asString(UTF_8).isEqualTo("tconst\n");
  }

  @Test
  void theJobIsThereToLookAt() {
    var answer = send("text/csv", CSV.getBytes(UTF_8));
    var job = browser.get(answer.header("Location"), admin.header());

    assertThat(job.at("/kind")).isEqualTo("movie.import");
    assertThat(job.at("/state")).isEqualTo("waiting");
  }

  @Test
  void leavesALineInTheTrail() {
    send("text/csv", CSV.getBytes(UTF_8));

    var trail = browser.get("/audit?action=import.requested", admin.header());
    assertThat(trail.at("/0/actor")).isEqualTo("user:" + admin.user().id().value());
    assertThat(trail.at("/0/subject")).startsWith("job:");
    assertThat(trail.at("/0/details/format")).isEqualTo("csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json          | title,released | contradictory_form
          text/csv                  | [{}]           | contradictory_form
          text/tab-separated-values | title,released | contradictory_form
          application/json          | {"title": "M"} | contradictory_form
          text/csv                  | name;year      | unknown_form
          application/gzip          | %PDF-1.7       | unknown_form
          text/csv                  | ''             | unknown_form
          """)
  void refusesWhatIsNotWhatItSays(String type, String content, String code) {
    var answer = send(type, content.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/file");
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    assertThat(application.imports.count()).isEqualTo(keptBefore);
  }

  @Test
  void refusesAFormThatIsNotAsItShouldBe() {
    var csv = part("file", "", CSV);
    assertThat(code(form(part("ratings", "", "tconst\n"), csv))).isEqualTo("not_imdb");
    assertThat(code(form(part("ratings", "", "tconst\n")))).isEqualTo("required");
    assertThat(code(form(csv, csv))).isEqualTo("repeated");
    assertThat(code(form(csv, part("more", "", "x")))).isEqualTo("unknown_field");
    assertThat(code(form(part("file", "Content-Type: application/json\r\n", CSV))))
        .isEqualTo("contradictory_form");
    assertThat(form(part("file", "Content-Type: image/png\r\n", CSV)).status()).isEqualTo(415);
    assertThat(application.imports.count()).isEqualTo(keptBefore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntitle,released\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntitle,released\r\n--b",
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntitle,released\r\n--b\r\nCon",
        "--b\r\nContent-Disposition: form-data\r\n\r\ntitle,released\r\n--b--\r\n"
      })
  void refusesAFormThatBreaksOff(String body) {
    var answer = send("multipart/form-data; boundary=b", body.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("malformed_parameters");
    assertThat(application.imports.count()).isEqualTo(keptBefore);
  }

  @Test
  void refusesOtherTypes() {
    assertThat(send("application/xml", CSV.getBytes(UTF_8)).status()).isEqualTo(415);
    assertThat(send("multipart/form-data", CSV.getBytes(UTF_8)).status()).isEqualTo(400);
  }

  private Answer send(String type, byte[] content) {
    return send(PATH, type, content);
  }

  private Answer send(String path, String type, byte[] content) {
    return browser.send(
        "POST",
        path,
        BodyPublishers.ofByteArray(content),
        "Content-Type",
        type,
        "Authorization",
        admin.authorization());
  }

  private Answer form(String... parts) {
    var body = String.join("", parts) + "--b--\r\n";
    return send("multipart/form-data; boundary=b", body.getBytes(UTF_8));
  }

  private static String part(String name, String header, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"f\"\r\n"
        + header
        + "\r\n"
        + content
        + "\r\n";
  }

  private static String code(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer.at("/errors/0/code");
  }

  private MovieImport kept(Answer answer) {
    return application.imports.find(importOf(answer)).orElseThrow();
  }

  private byte[] bytes(Answer answer, Part part) throws IOException {
    return application.imports.open(importOf(answer), part).readAllBytes();
  }

  private ImportId importOf(Answer answer) {
    var job = browser.get(answer.header("Location"), admin.header());
    return new ImportId(Long.parseLong(job.at("/payload")));
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
