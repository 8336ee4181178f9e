package dev.marquee.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** What an event looks like, whatever is in it. */
final class LogLinesTest {

  private static final Pattern LINE_ENDS = Pattern.compile("\\R");

  private final LoggerContext context = new LoggerContext();
  private final JsonLines json = new JsonLines();

  @BeforeEach
  void configure() {
    new LogLines().configure(context);
    json.setContext(context);
    json.start();
  }

  @Test
  void aLineForPeopleTellsWhatIsNeeded() {
    assertThat(written(text(), event("all is well")))
        .isEqualTo("2026-01-02T03:04:05.000Z WARN  [r-1] dev.marquee.Test all is well\n");
  }

  @Test
  void aLineForMachinesTellsTheSame() throws IOException {
    var line = parsed(written(json, event("all is well")));

    assertThat(line.at("/formattedMessage").asText()).isEqualTo("all is well");
    assertThat(line.at("/level").asText()).isEqualTo("WARN");
    assertThat(line.at("/loggerName").asText()).isEqualTo("dev.marquee.Test");
    assertThat(line.at("/mdc/request_id").asText()).isEqualTo("r-1");
    assertThat(line.at("/timestamp").asLong()).isEqualTo(1_767_323_045_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f"})
  void nobodyForgesALine(String end) throws IOException {
    var forged = "a" + end + "2026-01-02T03:04:05.000Z ERROR [-] dev.marquee forged";

    assertThat(LINE_ENDS.split(written(text(), event(forged)))).hasSize(1);
    var line = written(json, event(forged));
    assertThat(LINE_ENDS.split(line)).hasSize(1);
    assertThat(parsed(line).at("/formattedMessage").asText()).isEqualTo(forged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[2J", "\u0000", "\u0007", "\u007f", "\u009b1m"})
  void nobodyPlaysWithTheTerminal(String control) {
    assertThat(written(text(), event("a" + control + "b"))).doesNotContain(control.substring(0, 1));
    assertThat(written(text(), failed("a" + control + "b")))
        .doesNotContain(control.substring(0, 1));
  }

  @Test
  void aTraceIsSetIn() throws IOException {
    var event = failed("a\n2026-01-02T03:04:05.000Z ERROR [-] dev.marquee forged");

    assertThat(written(text(), event).lines().skip(1))
        .isNotEmpty()
        .allMatch(l -> l.startsWith("  "));
    assertThat(written(text(), event)).contains("\n  \tat ");
    assertThat(LINE_ENDS.split(written(json, event))).hasSize(1);
    assertThat(parsed(written(json, event)).at("/throwable/className").asText())
        .isEqualTo(IllegalStateException.class.getName());
  }

  @Test
  void aFormatHasAName() {
    assertThat(LogFormat.of("json")).isEqualTo(LogFormat.JSON);
    assertThatThrownBy(() -> LogFormat.of("xml")).hasMessage("must be auto, text or json");
  }

  private LoggingEvent event(String message) {
    var event = new LoggingEvent();
    event.setLoggerName("dev.marquee.Test");
    event.setLoggerContext(context);
    event.setLevel(Level.WARN);
    event.setMessage(message);
    event.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
    event.setMDCPropertyMap(Map.of("request_id", "r-1"));
    event.setThreadName("test");
    return event;
  }

  private LoggingEvent failed(String message) {
    var event = event("it failed");
    event.setThrowableProxy(new ThrowableProxy(new IllegalStateException(message)));
    return event;
  }

  private Encoder<ILoggingEvent> text() {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    return ((ConsoleAppender<ILoggingEvent>) root.getAppender(LogLines.APPENDER)).getEncoder();
  }

  private static String written(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
    return new String(encoder.encode(event), UTF_8);
  }

  private static JsonNode parsed(String line) throws IOException {
    return JsonMapper.builder().build().readTree(line);
  }
}
