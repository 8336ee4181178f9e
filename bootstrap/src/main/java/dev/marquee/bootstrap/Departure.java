package dev.marquee.bootstrap;

import dev.marquee.application.health.HealthService;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a server ends so that no caller notices: it says that it is not ready, goes on until those
 * who distribute requests have heard, takes no more, and finishes what it has. Meanwhile its worker
 * does likewise with jobs.
 *
 * @param jobs what ends the work on jobs, and returns when it has ended
 * @param drain how long it goes on
 */
record Departure(
    HealthService health, GracefulShutdownCapable server, Runnable jobs, Duration drain)
    implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

  /** More than the waits add up to that a request is made of. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public void run() {
    health.leave();
    var ending = CompletableFuture.runAsync(jobs, Thread::startVirtualThread);
    try {
      Thread.sleep(drain);
      server.shutdownGracefully().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      LOG.warn("requests are cut off that have not ended in {} s", PATIENCE.toSeconds());
    } catch (ExecutionException broken) {
      LOG.warn("connections could not be closed in order", broken.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    ending.join();
  }
}
