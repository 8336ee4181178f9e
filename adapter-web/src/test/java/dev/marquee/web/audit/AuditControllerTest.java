package dev.marquee.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class AuditControllerTest {

  private final Browser browser;
  private final Callers callers;
  private Caller admin;
  private Caller mary;
  private String post;

  AuditControllerTest(Browser browser, Callers callers) {
    this.browser = browser;
    this.callers = callers;
  }

  @BeforeEach
  void aPostThatWasChanged() {
    admin = callers.admin();
    mary = callers.member();
    var body = "{\"title\": \"Metropolis\", \"content\": \"A city.\"}";
    var created = browser.json("POST", "/posts", body, mary.header());
    post = created.at("/id");
    browser.json("PATCH", "/posts/" + post, "{\"title\": \"Talkies\"}", mary.header());
    browser.json("PATCH", "/posts/" + post, "{\"title\": \"Mine\"}", callers.member().header());
  }

  @Test
  void tellsWhoDidWhatAndFromWhere() {
    var lines = list("subject=post:" + post);

    assertThat(actions(lines)).containsExactly("post.updated", "post.updated", "post.created");
    var refused = lines.at("/0");
    assertThat(refused.get("outcome").asText()).isEqualTo("refused");
    assertThat(refused.get("code").asText()).isEqualTo("not_allowed");
    var updated = lines.at("/1");
    assertThat(updated.get("actor").asText()).isEqualTo("user:" + mary.user().id().value());
    assertThat(updated.get("username").asText()).isEqualTo(mary.user().username().value());
    assertThat(updated.get("address").asText()).isEqualTo("127.0.0.1");
    assertThat(updated.get("session_id").isIntegralNumber()).isTrue();
    assertThat(updated.get("request_id").asText()).startsWith("test-");
    assertThat(updated.get("outcome").asText()).isEqualTo("success");
    assertThat(updated.get("code").isNull()).isTrue();
    assertThat(updated.get("details").toString()).isEqualTo("{\"fields\":\"title\"}");
  }

  @Test
  void narrowsItDown() {
    var actor = "actor=user:" + mary.user().id().value();

    assertThat(actions(list(actor)))
        .containsExactly("post.updated", "post.created", "login.succeeded");
    assertThat(actions(list(actor + "&action=post.created"))).containsExactly("post.created");
    assertThat(actions(list("outcome=refused&subject=post:" + post)))
        .containsExactly("post.updated");
    assertThat(list(actor + "&since=2100-01-01T00:00:00Z")).isEmpty();
    assertThat(list(actor + "&until=2000-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void goesOnBehindAPage() {
    var first = get("limit=2&subject=post:" + post);
    var link = first.header("Link").replaceAll("<(.*)>.*", "$1");
    var second = browser.get(link, admin.header()).json();

    assertThat(actions(first.json())).containsExactly("post.updated", "post.updated");
    assertThat(actions(second)).containsExactly("post.created");
  }

  @Test
  void noticesMembersWhoCallRoutesForAdmins() {
    browser.json("PATCH", "/users/1?password=hunter2", "{}", mary.header());
    browser.get("/audit", mary.header());

    var lines = list("action=access.refused&actor=user:" + mary.user().id().value());

    assertThat(lines)
        .extracting(line -> line.at("/details/route").asText())
        .containsExactly("GET /audit", "PATCH /users/{id}");
    assertThat(lines).extracting(line -> line.get("code").asText()).containsOnly("admin_only");
    assertThat(lines).extracting(line -> line.get("session_id").isNull()).containsOnly(false);
  }

  @ParameterizedTest
  @CsvSource({
    "action=login, action, invalid_choice",
    "outcome=maybe, outcome, invalid_choice",
    "subject=post, subject, invalid_subject",
    "since=yesterday, since, invalid_format",
    "cursor=x, cursor, invalid_cursor",
    "user=7, user, unknown_parameter"
  })
  void refusesWhatItDoesNotKnow(String query, String parameter, String code) {
    var answer = get(query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void canOnlyBeRead(String method) {
    assertThat(browser.json(method, "/audit", "{}", admin.header()).status()).isEqualTo(405);
  }

  private JsonNode list(String query) {
    return get(query).json();
  }

  private Answer get(String query) {
    return browser.get("/audit?" + query, admin.header());
  }

  private static List<String> actions(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.get("action").asText())
        .toList();
  }
}
