package dev.marquee.persistence.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a class logs meanwhile, instead of where it usually goes. */
public final class CapturedLog implements AutoCloseable {

  private final Logger logger;
  private final ListAppender<ILoggingEvent> captured = new ListAppender<>();

  public CapturedLog(Class<?> who) {
    logger = (Logger) LoggerFactory.getLogger(who);
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(captured);
    captured.start();
  }

  /** Its lines, as they are read. */
  public List<String> lines() {
    return captured.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(captured);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
