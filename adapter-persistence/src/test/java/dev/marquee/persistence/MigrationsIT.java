package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.testing.EmptyHouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What migrations and their undo scripts do, and what is left of them when they are cut off. */
final class MigrationsIT {

  private static final String WAITING =
      """
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'relation'
      """;

  private static final String CUT_OFF =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
      """;

  private final EmptyHouse house = new EmptyHouse();
  private final Schema schema = house.get(Schema.class);
  private final Transactions transactions = house.get(Transactions.class);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyMigrationCanBeUndoneAndDoneAgain() throws SQLException {
    var versions = schema.migrations().stream().map(Migration::version).toList();
    for (var version : versions) {
      var before = catalogue();
      migrateTo(version);
      var after = catalogue();
      assertThat(after).as("what V%s does", version).isNotEqualTo(before);

      assertThat(undoNewest()).containsExactly(version);
      assertThat(catalogue()).as("after U%s", version).isEqualTo(before);

      migrateTo(version);
      assertThat(catalogue()).as("after V%s again", version).isEqualTo(after);
    }
  }

  @Test
  void allTogetherLeadThereAndBack() throws SQLException {
    var nothing = catalogue();
    schema.migrate();
    var everything = catalogue();

    transactions.write(() -> schema.undo(all -> all));
    assertThat(catalogue()).isEqualTo(nothing);

    schema.migrate();
    assertThat(catalogue()).isEqualTo(everything);
  }

  @Test
  void whatIsCutOffWhileItIsUndoneIsStillThere() throws SQLException {
    schema.migrate();
    var before = catalogue();

    assertThatThrownBy(() ->
            transactions.write(() -> {
              schema.undo(all -> all);
              cutOff();
              return "committed";
            }))
        .isNotNull();

    assertThat(catalogue()).isEqualTo(before);
    assertThat(schema.migrate()).isZero();
  }

  /** V14 makes a configuration first; then it waits for the table that is held here. */
  @Test
  void whatIsCutOffWhileItIsDoneIsNotThere() throws Exception {
    schema.migrate();
    var complete = catalogue();
    transactions.write(() -> schema.undo(all -> all.subList(0, all.indexOf("12"))));
    var before = catalogue();
    Callable<Integer> migration = schema::migrate;

    try (var holder = house.database().connect();
        var node = Executors.newSingleThreadExecutor()) {
      holder.setAutoCommit(false);
      execute(holder, "lock table marquee.posts in access exclusive mode");
      var migrating = node.submit(migration);
      awaitSomebodyWaiting();
      cutOff();

      assertThatThrownBy(migrating::get).isNotNull();
    }

    assertThat(catalogue()).isEqualTo(before);
    schema.migrate();
    assertThat(catalogue()).isEqualTo(complete);
  }

  private List<String> undoNewest() {
    return transactions.write(() -> schema.undo(done -> done.subList(0, 1)));
  }

  private List<String> catalogue() throws SQLException {
    try (var connection = house.database().connect()) {
      return new Catalogue(connection).lines();
    }
  }

  private void migrateTo(String version) {
    var database = house.database();
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .defaultSchema(FlywaySchema.NAME)
        .target(version)
        .load()
        .migrate();
  }

  private void cutOff() {
    try {
      house.execute(CUT_OFF);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitSomebodyWaiting() throws SQLException {
    try (var connection = house.database().connect();
        var statement = connection.createStatement()) {
      var seen = false;
      while (!seen) {
        Thread.onSpinWait();
        seen = statement.executeQuery(WAITING).next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
