package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Wire;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A process that is about to end. */
@MicronautTest
class LeavingTest {

  @Inject Browser browser;
  @Inject EmbeddedServer server;
  @Inject TestApplication application;

  @Test
  void answersAndPartsWithItsClients() {
    var ask = "GET /probes/1 HTTP/1.1\r\nHost: here\r\n\r\n";
    try (var wire = new Wire(server.getURI())) {
      assertThat(wire.say(ask).hear("{")).doesNotContainIgnoringCase("connection: close");

      application.healthService.leave();

      var rest = wire.say(ask).hear();
      assertThat(rest).contains("HTTP/1.1 200 OK").containsIgnoringCase("connection: close");
      assertThat(browser.get("/health/readiness").status()).isEqualTo(503);
      assertThat(browser.get("/health").status()).isEqualTo(503);
      assertThat(browser.get("/health/liveness").status()).isEqualTo(200);
    }
  }
}
