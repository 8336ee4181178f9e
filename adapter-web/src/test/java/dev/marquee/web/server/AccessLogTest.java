package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.CapturedLog;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@MicronautTest
@Property(name = "marquee.web.access-log", value = "true")
class AccessLogTest {

  private final Logger access = (Logger) LoggerFactory.getLogger("dev.marquee.access");

  @Inject Browser browser;

  @BeforeEach
  void logAsInProduction() {
    access.setLevel(Level.INFO);
  }

  @AfterEach
  void logAsUsual() {
    access.setLevel(null);
  }

  @Test
  void namesTheRouteAndNothingThatACallerMadeUp() {
    try (var log = new CapturedLog()) {
      browser.get("/probes/1?q=secret", "X-Request-Id", "r-1");
      browser.get("/made/up");

      var lines =
          log.events().stream()
              .filter(event -> event.getLoggerName().equals("dev.marquee.access"))
              .toList();
      assertThat(lines)
          .extracting(ILoggingEvent::getFormattedMessage)
          .hasSize(2)
          .noneMatch(line -> line.contains("secret") || line.contains("made"));
      var first = lines.getFirst();
      assertThat(first.getFormattedMessage()).matches("GET /probes/\\{id} 200 [0-9.]+ ms");
      assertThat(first.getMDCPropertyMap()).containsEntry("request_id", "r-1");
      assertThat(lines.getLast().getFormattedMessage()).startsWith("GET none 404");
    }
  }
}
