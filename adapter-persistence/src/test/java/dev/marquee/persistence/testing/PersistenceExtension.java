package dev.marquee.persistence.testing;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.change.NodeName;
import dev.marquee.persistence.limit.Pseudonyms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The adapters, wired as in production, over a database that belongs to the test class and is
 * emptied before each test. For a static field with {@code @RegisterExtension}.
 */
public final class PersistenceExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  /** Only what holds something: each emptying makes new files, which is most of the work. */
  private static final String EMPTY =
      """
      do $$
      declare
        tables constant text[] := array(
          select format('marquee.%I', tablename)
          from pg_tables
          where schemaname = 'marquee' and tablename <> 'flyway_schema_history');
        name text;
        is_used boolean;
      begin
        foreach name in array tables loop
          execute 'select exists (select from ' || name || ')' into is_used;
          if is_used then
            execute 'truncate ' || name || ' cascade';
          end if;
        end loop;
      end $$
      """;

  private final Map<String, Object> properties;
  private TestDatabase database;
  private ApplicationContext context;

  public PersistenceExtension() {
    this(Map.of());
  }

  /** With settings beyond where the database is. */
  public PersistenceExtension(Map<String, Object> properties) {
    this.properties = properties;
  }

  /** What does this job in production. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** The first value that a query answers, over the adapters' own connections. */
  public String ask(String sql) {
    var jdbc = get(JdbcOperations.class);
    return get(Transactions.class)
        .read(() -> jdbc.prepareStatement(sql, PersistenceExtension::firstValue));
  }

  private static String firstValue(PreparedStatement query) throws SQLException {
    try (var answer = query.executeQuery()) {
      answer.next();
      return answer.getString(1);
    }
  }

  public TestDatabase database() {
    return database;
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    database = TestDatabase.migrated();
    var all = new HashMap<>(database.properties());
    all.putAll(properties);
    context =
        ApplicationContext.builder()
            .properties(all)
            .singletons(
                new Pseudonyms("a secret of the tests"),
                new Freshness(System::nanoTime),
                new LogPositions(),
                new NodeName("test"),
                new SimpleMeterRegistry())
            .start();
  }

  @Override
  public void beforeEach(ExtensionContext test) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(EMPTY);
    }
  }

  @Override
  public void afterAll(ExtensionContext test) {
    context.close();
    database.close();
  }
}
