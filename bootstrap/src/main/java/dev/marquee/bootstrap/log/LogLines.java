package dev.marquee.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;

/**
 * What is logged, and how it looks to people, until settings say more. Logback finds it as a
 * service, before any file; reading one would be a tenth of what is done until the server answers.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogLines extends ContextAwareBase implements Configurator {

  static final String APPENDER = "stderr";

  /**
   * One line for each event, and traces set in below it: ends of lines would let a caller forge
   * events, control characters would let one play with the terminal.
   */
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%X{request_id:--}] %logger{36}"
          + " %replace(%msg){'[\\p{Cc}\\u2028\\u2029]+', '"
          + " '}%n%replace(%replace(%ex){'[\\p{Cc}\\u2028\\u2029&&[^\\n\\t]]', ' '}){'(?m)^(?=.)',"
          + " '  '}";

  private static final Map<String, Level> LEVELS =
      Map.of(
          Logger.ROOT_LOGGER_NAME,
          Level.WARN,
          "dev.marquee",
          Level.INFO,
          // Throws what it logs, and that is told.
          "org.flywaydb",
          Level.OFF,
          // Also where all others log at DEBUG: they tell what stands behind the ? of addresses,
          // which may be anything.
          "io.micronaut.http",
          Level.WARN,
          "io.micronaut.context.event",
          Level.WARN,
          // Says every few seconds that Redis is away, which is told already.
          "io.lettuce.core.protocol.ConnectionWatchdog",
          Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    var lines = new PatternLayoutEncoder();
    lines.setContext(logging);
    lines.setCharset(UTF_8);
    lines.setPattern(PATTERN);
    lines.start();
    // Logs are talk: standard output is for data.
    var stderr = new ConsoleAppender<ILoggingEvent>();
    stderr.setContext(logging);
    stderr.setName(APPENDER);
    stderr.setTarget("System.err");
    stderr.setEncoder(lines);
    stderr.start();
    LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
    logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(stderr);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
