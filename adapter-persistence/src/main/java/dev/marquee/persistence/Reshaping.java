package dev.marquee.persistence;

import dev.marquee.application.schema.Schema.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** What changes the schema backwards, in the transaction of its connection. */
final class Reshaping {

  /** What all who change the schema hold while they do. */
  static final long LOCK = 0x6d_6172_7175_6565L;

  private static final int NO_LIMIT = 0;

  private final Connection connection;

  private Reshaping(Connection connection) {
    this.connection = connection;
  }

  /** Waits for others who are at it, and lifts the limits that are made for requests. */
  static Reshaping begin(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
    var reshaping = new Reshaping(connection);
    reshaping.execute("set local statement_timeout = " + NO_LIMIT);
    reshaping.execute("select pg_advisory_xact_lock(" + LOCK + ")");
    return reshaping;
  }

  /** Runs the script that goes with a migration, and forgets that it was done. */
  void undo(Migration migration) throws SQLException {
    execute(script(migration));
    try (var history =
        connection.prepareStatement("delete from flyway_schema_history where version = ?")) {
      history.setString(1, migration.version());
      history.executeUpdate();
    }
  }

  void clear() throws SQLException {
    execute("drop schema if exists " + FlywaySchema.NAME + " cascade");
    execute("create schema " + FlywaySchema.NAME);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script(Migration migration) {
    var name = "U%s__%s.sql".formatted(migration.version(), migration.description());
    var path = "/db/undo/" + name.replace(' ', '_');
    try (var script = Reshaping.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(script, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
