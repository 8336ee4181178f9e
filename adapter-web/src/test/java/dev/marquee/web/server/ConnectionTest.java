package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.probe.Writes;
import dev.marquee.web.testing.Wire;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused for how it arrives, said byte by byte. The posts are good ones but for that. */
@MicronautTest
@Property(name = "marquee.web.header-time", value = "300ms")
@Property(name = "marquee.web.body-silence", value = "300ms")
class ConnectionTest {

  private static final String POST = "POST /probes/open HTTP/1.1\r\nHost: x\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  @Inject EmbeddedServer server;
  @Inject Writes writes;

  @AfterEach
  void nothingWasStored() {
    assertThat(writes.count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
400 | GET /probes HTTP/1.1^^
400 | GET /probes HTTP/1.1^Host: x^Host: y^^
400 | GET probes HTTP/1.1^Host: x^^
400 | GET /probes#top HTTP/1.1^Host: x^^
400 | GET /probes?limit=%ZZ HTTP/1.1^Host: x^^
400 | GET /pr\u00f6bes HTTP/1.1^Host: x^^
400 | GET /probes HTTP/1.1^Host: x^Bad Name: 1^^
400 | GET /probes HTTP/1.1^Host: x^: 1^^
400 | NONSENSE^^
400 | #Transfer-Encoding: chunked^^zz^{}^0^^
400 | #Transfer-Encoding: chunked^^2^{}XX0^^
400 | #Transfer-Encoding: gzip^^{}
400 | #Transfer-Encoding: chunked^Content-Length: 2^^2^{}^0^^
400 | #Content-Length: 2^Content-Length: 3^^{}
400 | #Content-Length: -2^^{}
400 | #Content-Length: two^^{}
413 | #Content-Length: 2097153^^
413 | #Content-Length: 2097153^Expect: 100-continue^^
413 | #Content-Length: 99999999999^^
""")
  void isRefused(int status, String request) {
    var answer = say(request.replace("#", POST + JSON).replace("^", "\r\n"));
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).containsOnlyOnce("HTTP/1.1 ").contains("application/problem+json");
    assertThat(answer).containsIgnoringCase("x-request-id: test-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "{0}", "[1]", "<b>", "\\", "a|b", "^", "`", "'", ";", ".."})
  void whatBrowsersDoNotEncodeIsReadAllTheSame(String odd) {
    var end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assertThat(say("GET /probes/" + odd + end)).startsWith("HTTP/1.1 404 ");
    assertThat(say("GET /probes?limit=" + odd + end)).startsWith("HTTP/1.1 422 ");
    assertThat(say("GET /" + odd + end)).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void aLargeBodyInChunksIsRefusedWhenItGetsTooLarge() {
    var chunk = "80000\r\n" + " ".repeat(0x80000) + "\r\n";
    var answer = say(POST + JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5));
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("body_too_large");
  }

  @Test
  void whoSendsTooMuchCanStillReadTheAnswer() {
    var answer = say(POST + JSON + "Content-Length: 8000000\r\n\r\n" + " ".repeat(8_000_000));
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("body_too_large");
  }

  @Test
  void aLargeHeaderIsRefused() {
    var answer = say("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(17_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431 ").contains("header_too_large");
  }

  @Test
  void aLongRequestLineIsRefused() {
    var answer = say("GET /" + "x".repeat(17_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 414 ").contains("target_too_long");
  }

  @Test
  void aBodyThatBreaksOffHasNoEffect() {
    var whole = "{\"title\":\"x\"}";
    try (var wire = new Wire(server.getURI())) {
      wire.say(POST + JSON + "Content-Length: " + (whole.length() + 1) + "\r\n\r\n" + whole);
      assertThat(wire.hangUp().hear()).isEmpty();
    }
  }

  @Test
  void aBodyThatStopsComingIsCutOff() {
    var answer = say(POST + JSON + "Content-Length: 20\r\n\r\n{\"title\":");
    assertThat(answer).startsWith("HTTP/1.1 408 ").contains("request_timeout");
  }

  @Test
  void aHeaderThatStopsComingIsCutOff() {
    assertThat(say("GET /probes HTTP/1.1\r\nHost:")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void aSecondHeaderThatStopsComingIsCutOffToo() {
    try (var wire = new Wire(server.getURI())) {
      wire.say("GET /probes/1 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(wire.hear("\"Anonymous\"")).startsWith("HTTP/1.1 200 ");
      assertThat(wire.say("GET /pro").hear()).contains("HTTP/1.1 408 ");
    }
  }

  @Test
  void whoSaysNothingIsLeftWithoutAWord() {
    assertThat(say("")).isEmpty();
  }

  @Test
  void requestsInARowAreAnsweredInTheirOrder() {
    var answers = say(get("/probes/1", "one") + get("/probes/x", "two") + get("probes", "three"));
    assertThat(answers).containsSubsequence("200 OK", "one", "404 Not", "two", "400 Bad", "three");
  }

  private static String get(String path, String id) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + id + "\r\n\r\n";
  }

  private String say(String request) {
    try (var wire = new Wire(server.getURI())) {
      return wire.say(request).hear();
    }
  }
}
