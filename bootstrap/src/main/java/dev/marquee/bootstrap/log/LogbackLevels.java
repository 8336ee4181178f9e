package dev.marquee.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.logging.LogLevel;
import io.micronaut.logging.LoggingSystem;
import io.micronaut.logging.impl.LogbackLoggingSystem;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

/**
 * Sets levels of loggers for Micronaut. Its own also begins logging anew when a context starts,
 * with everything at {@code DEBUG} until it is configured, while other threads log; {@link
 * LogLines} and {@link LogFormat} have said by then how it is.
 */
@Singleton
@Replaces(LogbackLoggingSystem.class)
final class LogbackLevels implements LoggingSystem {

  @Override
  public void setLogLevel(String logger, LogLevel level) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging
          .getLogger(logger)
          .setLevel(level == LogLevel.NOT_SPECIFIED ? null : Level.valueOf(level.name()));
    }
  }
}
