package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.cli.Backend.DataFolder;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Everything wired, on an open database. */
final class House implements AutoCloseable {

  private final ApplicationContext context;
  private final AtExit atExit;

  private House(ApplicationContext context, AtExit atExit) {
    this.context = context;
    this.atExit = atExit;
  }

  static House open(
      Settings settings, DataFolder folder, Map<String, Object> more, PrintWriter talk) {
    var atExit = new AtExit();
    try {
      var database = atExit.open(() -> Database.open(settings, folder, talk));
      var properties = new HashMap<>(Wiring.properties(settings, database.url()));
      properties.putAll(more);
      return new House(atExit.open(() -> start(settings, properties)), atExit);
    } catch (RuntimeException e) {
      atExit.close();
      throw e;
    }
  }

  /** What is wired, made now if nobody asked for it yet. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * Returns only when interrupted; a process ends by a signal, which closes everything in order.
   */
  void stayOpen() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    atExit.close();
  }

  private static ApplicationContext start(Settings settings, Map<String, Object> properties) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .environmentPropertySource(false)
        .properties(properties)
        .singletons(settings)
        .start();
  }
}
