package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.cli.Backend.DataFolder;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything wired, on an open database. Closed in the order of need, also when the process is told
 * to end.
 */
final class House implements AutoCloseable {

  private final Database database;
  private final ApplicationContext context;
  private final Thread atExit = new Thread(this::release, "marquee-exit");

  private House(Database database, ApplicationContext context) {
    this.database = database;
    this.context = context;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static House open(
      Settings settings, DataFolder folder, Map<String, Object> more, PrintWriter talk) {
    var database = Database.open(settings, folder, talk);
    try {
      return new House(database, start(settings, database, more));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    release();
  }

  private void release() {
    context.close();
    database.close();
  }

  private static ApplicationContext start(
      Settings settings, Database database, Map<String, Object> more) {
    var properties = new HashMap<String, Object>(Wiring.properties(settings, database.url()));
    properties.putAll(more);
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .environmentPropertySource(false)
        .properties(properties)
        .start();
  }
}
