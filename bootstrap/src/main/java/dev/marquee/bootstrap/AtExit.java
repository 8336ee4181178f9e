package dev.marquee.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, the last first, when told to or when the process ends. A signal that
 * comes while something opens waits for it, so that nothing is left open.
 */
final class AtExit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AtExit.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread hook = new Thread(this::closeAll, "marquee-exit");

  AtExit() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
    var opened = opening.get();
    open.push(opened);
    return opened;
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException theProcessIsEnding) {
      // The hook has run or is about to, and finds nothing to do.
    }
  }

  private synchronized void closeAll() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.warn("could not be closed", e);
      }
    }
  }
}
