package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "marquee.web.cors-origins", value = "https://app.example,https://two.example")
class AnswerHeadersTest {

  @Inject Browser browser;
  @Inject TestApplication application;

  @ParameterizedTest
  @ValueSource(strings = {"/probes/1", "/probes/x", "/nothing", "/problems"})
  void everyAnswerIsGuarded(String path) {
    var answer = browser.get(path);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.headers().allValues("Vary")).contains("Authorization");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "strict-transport-security");
  }

  @Test
  void anAnswerToSomebodyIsForNobodyElse() {
    var token = "Bearer " + application.tokenOf(application.member("ann"));
    assertThat(browser.get("/probes/1", "Authorization", token).header("Cache-Control"))
        .isEqualTo("private, no-cache");
    assertThat(browser.get("/probes/1", "Authorization", "Bearer x").header("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  void headIsGetWithoutTheBody() {
    var get = browser.get("/probes/1");
    var head = browser.send("HEAD", "/probes/1", BodyPublishers.noBody());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.header("Connection")).isEmpty();
  }

  @Test
  void nothingIsCompressed() {
    var answer = browser.get("/docs/assets/swagger-ui.css", "Accept-Encoding", "gzip, br, zstd");
    assertThat(answer.headers().map()).doesNotContainKeys("content-encoding", "transfer-encoding");
  }

  @Test
  void encryptionIsAskedForWhereThereIsAny() {
    assertThat(
            browser
                .get("/probes/1", "X-Forwarded-Proto", "https")
                .header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000");
  }

  @Test
  void aGoodRequestIdIsKept() {
    assertThat(browser.get("/probes/1", "X-Request-Id", "a.B-1_").header("X-Request-Id"))
        .isEqualTo("a.B-1_");
    assertThat(browser.get("/nothing", "X-Request-Id", "abc").at("/request_id")).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "é", "<script>", "a\tb", "x;y"})
  void anotherRequestIdIsReplaced(String id) {
    assertThat(browser.get("/probes/1", "X-Request-Id", id).header("X-Request-Id"))
        .startsWith("test-");
  }

  @Test
  void aLongOrRepeatedRequestIdIsReplaced() {
    assertThat(browser.get("/probes/1", "X-Request-Id", "x".repeat(65)).header("X-Request-Id"))
        .startsWith("test-");
    assertThat(
            browser
                .get("/probes/1", "X-Request-Id", "a", "X-Request-Id", "b")
                .header("X-Request-Id"))
        .startsWith("test-");
  }

  @Test
  void pagesOfKnownOriginsMayCall() {
    var answer = browser.get("/probes/x", "Origin", "https://two.example");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://two.example");
    assertThat(answer.headers().allValues("Access-Control-Expose-Headers"))
        .contains("ETag", "Location");
    assertThat(answer.headers().allValues("Vary")).contains("origin", "Authorization");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void pagesOfOtherOriginsGetNoLeave() {
    var answer = browser.get("/probes/1", "Origin", "https://evil.example");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void browsersMayAskFirst() {
    var answer = preflight("https://app.example");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
    assertThat(answer.headers().allValues("Access-Control-Allow-Methods").toString())
        .contains("PATCH", "DELETE");
    assertThat(answer.headers().allValues("Access-Control-Allow-Headers").toString())
        .containsIgnoringCase("authorization");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
    assertThat(preflight("https://evil.example").headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  private Answer preflight(String origin) {
    return browser.send(
        "OPTIONS",
        "/v1/probes/1",
        BodyPublishers.noBody(),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "PATCH",
        "Access-Control-Request-Headers",
        "authorization,content-type");
  }
}
