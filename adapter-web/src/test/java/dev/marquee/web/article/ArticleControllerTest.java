package dev.marquee.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class ArticleControllerTest {

  private static final String SOON = "2027-01-01T08:00:00.000000Z";

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private final Caller mary;

  ArticleControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
    this.mary = callers.member();
  }

  @Test
  void startsAsADraft() {
    var answer = create("{\"title\": \"On noir\", \"content\": \"It was raining.\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/articles/" + answer.at("/id"));
    assertThat(answer.json().properties())
        .extracting(member -> member.getKey())
        .containsExactly(
            "id",
            "title",
            "content",
            "published",
            "author_id",
            "created_at",
            "updated_at",
            "publish_at",
            "state");
    assertThat(answer.at("/published")).isEqualTo("false");
    assertThat(answer.at("/state")).isEqualTo("draft");
    assertThat(answer.json().get("publish_at").isNull()).isTrue();
    assertThat(answer.json().get("author_id").asLong()).isEqualTo(mary.user().id().value());
    var read = browser.get("/v1/articles/" + answer.at("/id") + "/", mary.header());
    assertThat(read.json()).isEqualTo(answer.json());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"published\": true}', published",
    "'{\"published\": false}', draft",
    "'{\"publish_at\": \"2027-01-01T09:00:00+01:00\"}', scheduled",
    "'{\"published\": false, \"publish_at\": \"2027-01-01T08:00:00Z\"}', scheduled",
    "'{\"published\": true, \"publish_at\": null}', published",
    "'{\"published\": null}', draft",
  })
  void startsInTheStateThatIsAskedFor(String wish, String state) {
    var answer = create(wish.replace("}", ", \"title\": \"T\", \"content\": \"0123456789\"}"));

    assertThat(answer.at("/state")).isEqualTo(state);
    assertThat(answer.json().get("published").asBoolean()).isEqualTo(state.equals("published"));
    assertThat(answer.json().get("publish_at").asText("null"))
        .isEqualTo(state.equals("scheduled") ? SOON : "null");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"title\": \"\"', /title, required",
    "'\"title\": null', /title, required",
    "'\"title\": 1', /title, wrong_type",
    "'\"content\": \"123456789\"', /content, too_short",
    "'\"content\": \"          \"', /content, required",
    "'\"published\": \"true\"', /published, wrong_type",
    "'\"publish_at\": \"tomorrow\"', /publish_at, invalid_format",
    "'\"publish_at\": \"2020-01-01T00:00:00Z\"', /publish_at, in_the_past",
    "'\"published\": true, \"publish_at\": \"2027-01-01T00:00:00Z\"', /publish_at, contradiction",
    "'\"author_id\": 1', /author_id, unknown_field",
  })
  void refusesWhatBreaksARule(String field, String pointer, String code) {
    var fields = new StringBuilder(field);
    for (var other : List.of("\"title\": \"T\"", "\"content\": \"0123456789\"")) {
      if (!field.startsWith(other.substring(0, other.indexOf(':')))) {
        fields.append(", ").append(other);
      }
    }

    var answer = create("{" + fields + "}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("#" + pointer);
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void countsCodePoints() {
    assertThat(create(article("🎬".repeat(200), "🎬".repeat(10))).status()).isEqualTo(201);
    assertThat(create(article("🎬".repeat(201), "🎬".repeat(9))).json().get("errors")).hasSize(2);
  }

  @Test
  void walksThroughItsStates() {
    var path = create(article("T", "0123456789")).header("Location");

    assertThat(patch(path, "{\"publish_at\": \"" + SOON + "\"}").at("/state"))
        .isEqualTo("scheduled");
    assertThat(patch(path, "{\"title\": \"U\", \"published\": false}").at("/state"))
        .isEqualTo("scheduled");
    assertThat(patch(path, "{\"publish_at\": null}").at("/state")).isEqualTo("draft");
    assertThat(patch(path, "{\"published\": true}").at("/state")).isEqualTo("published");
    assertThat(patch(path, "{\"publish_at\": null}").at("/state")).isEqualTo("published");
    assertThat(patch(path, "{\"published\": false}").at("/state")).isEqualTo("draft");
    assertThat(patch(path, "{}").at("/title")).isEqualTo("U");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "scheduled", "published"})
  void whatWasShownCanBeSentBack(String state) {
    var wish =
        state.equals("scheduled")
            ? "\"publish_at\": \"" + SOON + "\""
            : "\"published\": " + state.equals("published");
    var shown = create("{\"title\": \"T\", \"content\": \"0123456789\", " + wish + "}");
    var path = shown.header("Location");

    for (var fields :
        List.of(
            List.of("published"),
            List.of("publish_at"),
            List.of("title", "content", "published", "publish_at"))) {
      var back = shown.json().deepCopy();
      ((ObjectNode) back).retain(fields);
      assertThat(patch(path, back.toString()).at("/state")).as("%s", fields).isEqualTo(state);
    }
  }

  @Test
  void tellsInItsOwnWords() {
    var path =
        create("{\"title\": \"T\", \"content\": \"0123456789\", \"published\": true}")
            .header("Location");
    var stranger = callers.member();

    var forbidden = browser.json("PATCH", path, "{}", stranger.header());
    var notDeleted = browser.json("DELETE", path, "", stranger.header());
    var missing = browser.get("/articles/999999999");

    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(forbidden.at("/detail")).isEqualTo("Not authorized");
    assertThat(notDeleted.at("/detail")).isEqualTo("Not authorized");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.at("/detail")).isEqualTo("Article not found");
    assertThat(missing.at("/code")).isEqualTo("article_not_found");
    assertThat(browser.json("DELETE", path, "", mary.header()).status()).isEqualTo(204);
    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void listsNewestFirstWithTiesById() {
    for (var i = 1; i <= 5; i++) {
      var at = Samples.NOW.plus(Duration.ofHours(i / 2));
      application.posts.insert(mary.user().id(), Samples.post("A" + i), at);
    }

    assertThat(titles("")).containsExactly("A5", "A4", "A3", "A2", "A1");
    assertThat(titles("&skip=1&limit=2")).containsExactly("A4", "A3");
    assertThat(titles("&sort=created_at&limit=2")).containsExactly("A1", "A2");
    assertThat(titles("&created_gte=2026-03-01T13:30:45.123456Z"))
        .containsExactly("A5", "A4", "A3", "A2");
    assertThat(titles("&created_lte=2026-03-01T13:30:45.123455Z")).containsExactly("A1");
    assertThat(titles("&published_lte=2026-03-01T13:30:45.123455Z")).containsExactly("A1");
    assertThat(titles("&state=draft")).isEmpty();
    assertThat(titles("&state=published&limit=1")).containsExactly("A5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=gone",
        "created_gte=yesterday",
        "skip=-1",
        "limit=0",
        "sort=title",
        "user_id=1",
        "author_id=x"
      })
  void refusesABadParameter(String query) {
    var answer = browser.get("/articles?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(query.replaceAll("=.*", ""));
  }

  private List<String> titles(String query) {
    return browser
        .get("/articles/?author_id=" + mary.user().id().value() + query)
        .json()
        .findValuesAsText("title");
  }

  private Answer create(String body) {
    return browser.json("POST", "/articles/", body, mary.header());
  }

  private Answer patch(String path, String body) {
    return browser.json("PATCH", path, body, mary.header());
  }

  private static String article(String title, String content) {
    return "{\"title\": \"%s\", \"content\": \"%s\"}".formatted(title, content);
  }
}
