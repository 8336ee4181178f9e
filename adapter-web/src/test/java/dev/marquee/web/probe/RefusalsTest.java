package dev.marquee.web.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.CapturedLog;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to be refused, over controllers as plain as features have them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

  private static final Map<String, String> TYPES =
      Map.of(
          "form", "application/x-www-form-urlencoded",
          "json", "application/json",
          "odd", "odd",
          "merge", "application/merge-patch+json",
          "text", "text/plain");

  @Inject Browser browser;
  @Inject TestApplication application;

  private String member;
  private String admin;

  @BeforeAll
  void signIn() {
    member = "Bearer " + application.tokenOf(application.member("ann"));
    admin = "Bearer " + application.tokenOf(application.admin("root"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
# what has no answer here, with a token or without
GET    | /nothing          | nobody  |       |                       | 404 | not_found
GET    | /nothing          | garbage |       |                       | 404 | not_found
GET    | /v1/v1/probes     | nobody  |       |                       | 404 | not_found
PUT    | /probes/1         | garbage | json  | {}                    | 405 | method_not_allowed
TRACE  | /probes           | nobody  |       |                       | 405 | method_not_allowed
GET    | /probes?accept=no | accept  |       |                       | 406 | not_acceptable
POST   | /probes           | nobody  | text  | {}                    | 415 | unsupported_media_type
POST   | /probes           | nobody  | odd   | {}                    | 415 | unsupported_media_type
POST   | /probes           | encoded | json  | {}                    | 415 | unsupported_media_type
# who calls
POST   | /probes           | nobody  | json  | {                     | 401 | not_authenticated
POST   | /probes           | garbage | json  | {                     | 401 | invalid_token
GET    | /probes/1         | garbage |       |                       | 401 | invalid_token
GET    | /probes/1         | basic   |       |                       | 401 | invalid_token
GET    | /probes/1         | twice   |       |                       | 401 | invalid_token
GET    | /probes/1         | empty   |       |                       | 401 | invalid_token
POST   | /probes/token     | garbage | form  | username=ann          | 401 | invalid_token
DELETE | /probes/x         | nobody  |       |                       | 401 | not_authenticated
DELETE | /probes/x         | member  |       |                       | 403 | admin_only
GET    | /forgotten        | admin   |       |                       | 403 | not_allowed
GET    | /forgotten        | nobody  |       |                       | 403 | not_allowed
# what was sent
POST   | /probes           | member  | json  |                       | 400 | body_required
POST   | /probes           | member  | json  | {"title":             | 400 | malformed_json
POST   | /probes           | member  | json  | {"title":1,"title":1} | 400 | malformed_json
POST   | /probes           | member  | json  | {"title":"x"} {}      | 400 | malformed_json
POST   | /probes           | member  | json  | []                    | 422 | invalid_input
POST   | /probes           | member  | json  | {"title":7}           | 422 | invalid_input
POST   | /probes           | member  | json  | {"titel":"x"}         | 422 | invalid_input
POST   | /probes/token     | nobody  | form  | user=ann              | 400 | invalid_request
POST   | /probes/token     | nobody  | form  | username=%FF          | 400 | malformed_text
GET    | /probes?limit=01  | nobody  |       |                       | 422 | invalid_input
GET    | /probes?colour=1  | nobody  |       |                       | 422 | invalid_input
# what is there, and for whom
PATCH  | /probes/x         | member  | json  | {"title":7}           | 422 | invalid_input
PATCH  | /probes/x         | member  | json  | {"title":"x"}         | 404 | probe_not_found
GET    | /probes/01        | nobody  |       |                       | 404 | probe_not_found
GET    | /probes/%D9%A1    | nobody  |       |                       | 404 | probe_not_found
GET    | /probes/%FF       | nobody  |       |                       | 400 | malformed_text
PATCH  | /probes/1         | member  | json  | {"title":"x"}         | 403 | not_allowed
PATCH  | /probes/1         | member  | merge | {}                    | 409 | probe_taken
PATCH  | /probes/1         | member  | json  | {"note":null}         | 409 | probe_taken
""")
  void isRefused(
      String method, String path, String who, String type, String body, int status, String code) {
    var answer = send(method, path, who, type, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
    assertThat(answer.at("/type")).isEqualTo("/problems#" + code);
    assertThat(answer.at("/request_id")).isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.at("/instance")).isEqualTo(path.replaceFirst("\\?.*", ""));
    assertThat(answer.at("/title")).isNotBlank();
    assertThat(answer.at("/detail")).isNotBlank();
  }

  @Test
  void a401SaysWhatIsAskedFor() {
    assertThat(send("POST", "/probes", "nobody", "json", "{}").header("WWW-Authenticate"))
        .isEqualTo("Bearer");
    assertThat(send("POST", "/probes", "garbage", "json", "{}").header("WWW-Authenticate"))
        .isEqualTo("Bearer error=\"invalid_token\"");
  }

  @Test
  void a405SaysWhatIsAllowed() {
    assertThat(send("PUT", "/probes/1", "nobody", "json", "{}").header("Allow").split(","))
        .containsExactlyInAnyOrder("GET", "HEAD", "PATCH", "DELETE");
  }

  @Test
  void allBrokenFieldsAreListed() {
    var answer =
        send("POST", "/probes", "member", "json", "{\"title\":[\"x\"],\"size\":1.5,\"ü/\":1}");
    assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
        .containsExactly("#/title", "#/size", "#/%C3%BC~1");
    assertThat(answer.json().at("/errors").findValuesAsText("code"))
        .containsExactly("wrong_type", "wrong_type", "unknown_field");
  }

  @Test
  void allBrokenParametersAreListed() {
    var answer = browser.get("/probes?limit=1&limit=2&rating=x&a+b=1");
    assertThat(answer.json().at("/errors").findValuesAsText("parameter"))
        .containsExactly("limit", "rating", "a b");
  }

  @Test
  void theSentenceBelongsToTheView() {
    assertThat(send("PATCH", "/probes/1", "member", "json", "{\"title\":\"x\"}").at("/detail"))
        .isEqualTo("Only the owner can update this probe");
    assertThat(browser.get("/probes/x").at("/detail")).isEqualTo("Probe not found");
  }

  @Test
  void aTokenRequestIsRefusedAsOAuthClientsExpect() {
    var answer = browser.form("/probes/token", "username=a&username=b");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error")).isEqualTo("invalid_request");
  }

  @Test
  void aBugIsLoggedOnceAndNotTold() {
    try (var log = new CapturedLog()) {
      var trace = "0af7651916cd43dd8448eb211c80319c";
      var answer =
          browser.send(
              "DELETE",
              "/probes/1",
              BodyPublishers.noBody(),
              "Authorization",
              admin,
              "traceparent",
              "00-" + trace + "-b7ad6b7169203331-01");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.at("/code")).isEqualTo("internal_error");
      assertThat(answer.body()).doesNotContain("secret", "IllegalState");
      assertThat(log.events()).hasSize(1);
      assertThat(log.events().getFirst().getMDCPropertyMap())
          .containsEntry("request_id", answer.header("X-Request-Id"))
          .containsEntry("trace_id", trace);
    }
  }

  @Test
  void aRefusedHeadHasNoBody() {
    var answer = browser.send("HEAD", "/probes/x", BodyPublishers.noBody());
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void whoeverCallsIsKnown() {
    assertThat(browser.get("/probes/1").at("/actor")).isEqualTo("Anonymous");
    assertThat(send("GET", "/probes/1", "member", null, null).at("/actor")).isEqualTo("Member");
  }

  @Test
  void controllersRunOnVirtualThreads() {
    assertThat(browser.get("/probes/1").at("/virtual")).isEqualTo("true");
    assertThat(send("GET", "/probes/1", "member", null, null).at("/virtual")).isEqualTo("true");
  }

  @Test
  void oauthClientsMayNameThemselves() {
    var answer = browser.form("/probes/token", "username=ann", "Authorization", "Basic Og==");
    assertThat(answer.at("/username")).isEqualTo("ann");
  }

  private Answer send(String method, String path, String who, String type, String body) {
    var headers = new ArrayList<>(headers(who));
    if (type != null) {
      headers.addAll(List.of("Content-Type", TYPES.get(type)));
    }
    return browser.send(
        method,
        path,
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        headers.toArray(String[]::new));
  }

  private List<String> headers(String who) {
    return switch (who) {
      case "nobody" -> List.of();
      case "member" -> List.of("Authorization", member);
      case "admin" -> List.of("Authorization", admin);
      case "garbage" -> List.of("Authorization", "Bearer garbage");
      case "empty" -> List.of("Authorization", "");
      case "basic" -> List.of("Authorization", "Basic YW5uOmFubg==");
      case "twice" -> List.of("Authorization", member, "Authorization", member);
      case "accept" -> List.of("Accept", "text/html");
      case "encoded" -> List.of("Content-Encoding", "gzip");
      default -> throw new IllegalArgumentException(who);
    };
  }
}
