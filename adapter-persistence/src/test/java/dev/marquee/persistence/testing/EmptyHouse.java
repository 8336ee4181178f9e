package dev.marquee.persistence.testing;

import dev.marquee.persistence.limit.Pseudonyms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;

/** The adapters, wired as in production, over a database with nothing in it. */
public final class EmptyHouse implements AutoCloseable {

  private final TestDatabase database = TestDatabase.empty();
  private final ApplicationContext context =
      ApplicationContext.builder()
          .properties(database.properties())
          .singletons(new Pseudonyms("a secret of the tests"), new SimpleMeterRegistry())
          .start();

  /** What does this job in production. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public TestDatabase database() {
    return database;
  }

  /** Runs a statement behind the back of what is tested. */
  public void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
