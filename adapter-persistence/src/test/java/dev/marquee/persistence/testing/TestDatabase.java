package dev.marquee.persistence.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A database of a test's own on the server of the run; closing drops it, whoever is connected
 * still.
 */
public final class TestDatabase implements AutoCloseable {

  private static final class Template {
    static final TestDatabase MIGRATED = migratedOnce();
  }

  private final PostgresServer server = PostgresServer.chosen();
  private final String name = "marquee_test_" + UUID.randomUUID().toString().replace("-", "");

  private TestDatabase(String template) {
    server.execute("create database " + name + " template " + template);
  }

  /** One with nothing in it. */
  public static TestDatabase empty() {
    return new TestDatabase("template0");
  }

  /** One with all migrations: a copy, which takes a fraction of the time. */
  public static TestDatabase migrated() {
    return new TestDatabase(Template.MIGRATED.name);
  }

  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  public String username() {
    return server.username();
  }

  public String password() {
    return server.password();
  }

  /** The same for Micronaut. */
  public Map<String, Object> properties() {
    return Map.of(
        "datasources.default.url", jdbcUrl(),
        "datasources.default.username", username(),
        "datasources.default.password", password());
  }

  /** A way in behind the back of what is tested. */
  public Connection connect() throws SQLException {
    return server.connect(name);
  }

  /** Whether anybody may connect; who is connected is thrown out where nobody may. */
  public void allowConnections(boolean allowed) {
    server.execute("alter database " + name + " allow_connections " + allowed);
    if (!allowed) {
      server.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }
  }

  @Override
  public void close() {
    server.execute("drop database " + name + " with (force)");
  }

  private static TestDatabase migratedOnce() {
    var template = empty();
    if (PostgresServer.isGiven()) {
      Runtime.getRuntime().addShutdownHook(new Thread(template::close));
    }
    Flyway.configure()
        .dataSource(template.jdbcUrl(), template.username(), template.password())
        .defaultSchema("marquee")
        .load()
        .migrate();
    return template;
  }
}
