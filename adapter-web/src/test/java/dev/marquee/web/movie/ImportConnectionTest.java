package dev.marquee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Wire;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports that are refused for how they arrive, said byte by byte. They are good but for that. */
@MicronautTest
@Property(name = "marquee.web.body-silence", value = "300ms")
@Property(name = "marquee.web.import-max-body", value = "3000000")
final class ImportConnectionTest {

  private static final String POST = "POST /movies/imports HTTP/1.1\r\nHost: x\r\n";
  private static final String CSV = "Content-Type: text/csv\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
  private static final String HEADER = "title,released\n";

  @Inject EmbeddedServer server;
  @Inject TestApplication application;
  @Inject Callers callers;

  private String post;

  @BeforeEach
  void signIn() {
    post = POST + "Authorization: " + callers.admin().authorization() + "\r\n";
  }

  /** Whoever hung up hears nothing, and so cannot know when all is put away. */
  @AfterEach
  void nothingWasKept() {
    for (var end = System.nanoTime() + 10_000_000_000L; System.nanoTime() < end; ) {
      if (application.imports.count() == 0) {
        break;
      }
      Thread.onSpinWait();
    }
    assertThat(application.imports.count()).isZero();
    assertThat(application.jobs.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | Transfer-Encoding: chunked^^E^title,released^^zz^
          400 | Transfer-Encoding: chunked^^E^title,released^XX0^^
          400 | Transfer-Encoding: chunked^Content-Length: 15^^E^title,released^^0^^
          413 | Content-Length: 3000001^^
          413 | Content-Length: 3000001^Expect: 100-continue^^
          413 | Content-Length: 99999999999^^
          408 | Content-Length: 20^^title,
          408 | Transfer-Encoding: chunked^^E^title,released^
          """)
  void isRefused(int status, String request) {
    var answer = say(post + CSV + request.replace("^", "\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).containsOnlyOnce("HTTP/1.1 ").contains("application/problem+json");
    assertThat(answer).containsIgnoringCase("connection: close");
  }

  @Test
  void oneInChunksIsRefusedWhenItGetsTooLarge() {
    var chunk = "80000\r\n" + HEADER + "x".repeat(0x80000 - HEADER.length()) + "\r\n";

    assertThat(say(post + CSV + CHUNKED + chunk.repeat(6)))
        .startsWith("HTTP/1.1 413 ")
        .contains("body_too_large");
  }

  @Test
  void oneThatBreaksOffIsForgotten() {
    var body = HEADER + "x".repeat(2_000_000);
    try (var wire = new Wire(server.getURI())) {
      wire.say(post + CSV + "Content-Length: " + (body.length() + 1) + "\r\n\r\n" + body);
      assertThat(wire.hangUp().hear()).isEmpty();
    }
  }

  @Test
  void aFormThatBreaksOffIsForgotten() {
    var part = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + HEADER;
    try (var wire = new Wire(server.getURI())) {
      wire.say(
          post + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 999\r\n\r\n");
      assertThat(wire.say(part).hangUp().hear()).isEmpty();
    }
  }

  /** And nobody has to send what nobody will take. */
  @ParameterizedTest
  @CsvSource({"401, text/csv, ''", "415, image/png, ''", "403, text/csv, member"})
  void isRefusedBeforeAnythingIsRead(int status, String type, String who) {
    var authorization =
        who.isEmpty() ? "" : "Authorization: " + callers.member().authorization() + "\r\n";
    var head = POST + authorization + "Content-Type: " + type + "\r\nContent-Length: 2000000\r\n";

    assertThat(say(head + "Expect: 100-continue\r\n\r\n")).startsWith("HTTP/1.1 " + status + " ");
    assertThat(say(head + "\r\n" + "x".repeat(2_000_000))).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void whoAsksIsToldToGoOn() {
    var refused = "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n";
    try (var wire = new Wire(server.getURI())) {
      wire.say(post + CSV + "Connection: close\r\n" + refused);
      assertThat(wire.hear("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(wire.say("abc").hear()).startsWith("HTTP/1.1 422 ");
    }
  }

  private String say(String request) {
    try (var wire = new Wire(server.getURI())) {
      return wire.say(request).hear();
    }
  }
}
