package dev.marquee.bootstrap;

import dev.marquee.application.schema.SchemaService;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.cli.Backend.DataFolder;
import dev.marquee.cli.Operators;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Everything wired, on an open database. */
final class House implements AutoCloseable {

  private final ApplicationContext context;
  private final AtExit atExit;
  private final PrintWriter talk;

  private House(ApplicationContext context, AtExit atExit, PrintWriter talk) {
    this.context = context;
    this.atExit = atExit;
    this.talk = talk;
  }

  static House open(
      Settings settings, DataFolder folder, Map<String, Object> more, PrintWriter talk) {
    var atExit = new AtExit();
    try {
      var database = atExit.open(() -> Database.open(settings, folder));
      var properties = new HashMap<>(Wiring.properties(settings));
      properties.putAll(more);
      var context = atExit.open(() -> start(settings, database, properties));
      if (database.isNew()) {
        talk.println("marquee: made a database in " + settings.home().toAbsolutePath().normalize());
      }
      return new House(context, atExit, talk);
    } catch (RuntimeException e) {
      atExit.close();
      throw e;
    }
  }

  /** What is wired, made now if nobody asked for it yet. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The same, where it is wired only if settings say so. */
  <T> Optional<T> find(Class<T> type) {
    return context.findBean(type);
  }

  /** Has something done before everything is closed. */
  void beforeClosing(Runnable farewell) {
    var _ = atExit.<AutoCloseable>open(() -> farewell::run);
  }

  /**
   * Makes sure that the database has every migration of the program.
   *
   * @param migrating whether to do those that are pending, where the settings allow it too
   */
  void prepareSchema(boolean migrating) {
    var ahead =
        bean(SchemaService.class)
            .prepare(Operators.current(), migrating && bean(Settings.class).migrate());
    if (!ahead.isEmpty()) {
      talk.println(
          "marquee: warning: the database is ahead of this program by migrations: "
              + String.join(", ", ahead));
    }
  }

  /**
   * Returns only when interrupted; a process ends by a signal, which closes everything in order.
   */
  void stayOpen() {
    OldGeneration.keepSmall();
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

  private static ApplicationContext start(
      Settings settings, Database database, Map<String, Object> properties) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .environmentPropertySource(false)
        .properties(properties)
        .singletons(settings, database)
        .start();
  }
}
