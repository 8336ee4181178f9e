package dev.marquee.bootstrap.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.marquee.cli.Terminal;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** For whom log lines are. Until it is said they are text. */
public enum LogFormat {
  /** For people at a terminal where there is one, else for machines. */
  AUTO,
  /** For people: {@link LogLines} says how a line looks. */
  TEXT,
  /** For machines: a JSON object on each line. */
  JSON;

  /**
   * The format of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static LogFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be auto, text or json"));
  }

  /** Has all lines look so from now on, those of libraries with a logging of their own too. */
  public void use() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var json = this == JSON || (this == AUTO && !Terminal.isWatched());
    if (json
        && LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(LogLines.APPENDER)
            instanceof ConsoleAppender<ILoggingEvent> appender) {
      var lines = new JsonLines();
      lines.setContext(context);
      lines.start();
      appender.setEncoder(lines);
    }
  }
}
