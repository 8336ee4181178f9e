package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Big List of Naughty Strings, where it is at hand: each is kept as it was sent or refused by a
 * rule.
 */
final class NaughtyStringsJourneyIT {

  private static final Path STRINGS = Path.of("../../shared/data/naughty-strings/blns.json");
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;

  private static List<String> strings = List.of();
  private static TestDatabase database;
  private static Program program;
  private static Client author;

  @BeforeAll
  static void start() throws IOException {
    var there = Files.exists(STRINGS);
    if (!there) {
      System.out.println("NaughtyStringsJourneyIT is skipped: there is no " + STRINGS);
    }
    assumeTrue(there);
    strings = List.of(JSON.readValue(STRINGS.toFile(), String[].class));
    database = TestDatabase.migrated();
    program = Program.serve(folder, Environment.of(database));
    var guest = Client.of(program.url());
    guest.register("writer");
    author = guest.signedIn("/auth/token", "writer", "correct horse battery");
  }

  @AfterAll
  static void stop() {
    if (program != null) {
      program.close();
      database.close();
    }
  }

  @Test
  void titlesAreKeptInNormalFormAndStrippedOrRefused() throws IOException {
    var kept = 0;
    for (var string : strings) {
      var answer = create(string, "content");
      if (answer.status() == 422) {
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/title");
        continue;
      }
      kept++;
      assertThat(answer.status()).as(string).isEqualTo(201);
      var title = Normalizer.normalize(string.strip(), Normalizer.Form.NFC);
      assertThat(answer.at("/title")).isEqualTo(title);
      assertThat(author.get("/posts/" + answer.at("/id")).at("/title")).isEqualTo(title);
    }
    assertThat(kept).isGreaterThan(strings.size() * 9 / 10);
  }

  @Test
  void contentsAreKeptToTheLastByteOrRefused() throws IOException {
    var kept = 0;
    for (var string : strings) {
      var answer = create("title", string);
      if (answer.status() == 422) {
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/content");
        continue;
      }
      kept++;
      assertThat(answer.status()).as(string).isEqualTo(201);
      assertThat(answer.at("/content")).isEqualTo(string);
      assertThat(author.get("/posts/" + answer.at("/id")).at("/content")).isEqualTo(string);
    }
    assertThat(kept).isGreaterThan(strings.size() * 9 / 10);
  }

  @Test
  void articlesAreFoundAsTheyWereWrittenInTheListAndBySearch() throws IOException {
    var written = new HashMap<String, JsonNode>();
    for (var i = 0; i < strings.size(); i++) {
      var word = "haystack" + i;
      var article = article(strings.get(i), word + "\n" + strings.get(i));
      if (article.isPresent()) {
        assertThat(only(author.get("/articles?q=" + word))).isEqualTo(article.get());
        var post = only(author.get("/posts?q=" + word));
        assertThat(post.get("title")).isEqualTo(article.get().get("title"));
        assertThat(post.get("content")).isEqualTo(article.get().get("content"));
        written.put(article.get().get("id").asText(), article.get());
      }
    }
    assertThat(written).hasSizeGreaterThan(strings.size() * 9 / 10);

    var listed = new HashMap<String, JsonNode>();
    for (var article : author.get("/articles?limit=1000").json()) {
      listed.put(article.get("id").asText(), article);
    }
    assertThat(listed).containsAllEntriesOf(written);
  }

  /** The article of a title, or of another where that is refused; empty when the content is. */
  private static Optional<JsonNode> article(String title, String content) throws IOException {
    var answer = write(title, content);
    if (answer.status() == 422 && answer.at("/errors/0/pointer").equals("#/title")) {
      answer = write("Title", content);
    }
    if (answer.status() == 422) {
      assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/content");
      return Optional.empty();
    }
    assertThat(answer.status()).as(content).isEqualTo(201);
    assertThat(answer.at("/content")).isEqualTo(content);
    assertThat(answer.at("/title"))
        .isIn(Normalizer.normalize(title.strip(), Normalizer.Form.NFC), "Title");
    return Optional.of(answer.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts", "/articles"})
  void anyOfThemMayBeSearchedFor(String list) {
    for (var string : strings) {
      var answer = author.get(list + "?q=" + Client.encoded(string));
      assertThat(answer.status()).as(string).isIn(200, 422);
    }
  }

  private static JsonNode only(Client.Answer list) {
    assertThat(list.json()).hasSize(1);
    return list.json().get(0);
  }

  private static Client.Answer write(String title, String content) throws IOException {
    var article = Map.of("title", title, "content", content, "published", true);
    return author.json("POST", "/articles", JSON.writeValueAsString(article));
  }

  private static Client.Answer create(String title, String content) throws IOException {
    var body = JSON.writeValueAsString(Map.of("title", title, "content", content));
    return author.json("POST", "/posts", body);
  }
}
