package dev.marquee.web.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged meanwhile, instead of where it usually goes. */
public final class CapturedLog implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> captured =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing(); // takes the context along
          super.append(event);
        }
      };
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();

  public CapturedLog() {
    root.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    captured.start();
    root.addAppender(captured);
  }

  public List<ILoggingEvent> events() {
    return List.copyOf(captured.list);
  }

  @Override
  public void close() {
    root.detachAppender(captured);
    usual.forEach(root::addAppender);
  }
}
