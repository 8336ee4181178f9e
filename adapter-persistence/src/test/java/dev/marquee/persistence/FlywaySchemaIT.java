package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.application.schema.SchemaMismatch;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.SchemaContract;
import dev.marquee.persistence.testing.EmptyHouse;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FlywaySchemaIT implements SchemaContract {

  private static final String DONE_BY_A_NEWER_PROGRAM =
      """
      insert into marquee.flyway_schema_history
      select installed_rank + 1000, '999', description, type, script, checksum, installed_by,
             installed_on, execution_time, success
      from marquee.flyway_schema_history where version = '1'
      """;

  private final EmptyHouse house = new EmptyHouse();
  private final Schema schema = house.get(Schema.class);

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Transactions transactions() {
    return house.get(Transactions.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void ofTenNodesThatMigrateAtOnceOneDoesIt() throws InterruptedException {
    Callable<Integer> migration = () -> node().migrate();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = nodes.invokeAll(Collections.nCopies(10, migration));

      assertThat(done)
          .extracting(Future::resultNow)
          .containsOnlyOnce(schema.migrations().size())
          .filteredOn(count -> count == 0)
          .hasSize(9);
    }
  }

  @Test
  void whatIsUndoneWhileNodesStartIsDoneAgainByOneOfThem() throws InterruptedException {
    schema.migrate();
    Callable<Integer> migration = () -> node().migrate();
    Callable<Integer> undo = () -> transactions().write(() -> schema.undo(newest(3))).size();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var undone = nodes.submit(undo);
      var done = nodes.invokeAll(Collections.nCopies(4, migration));

      assertThat(undone).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(3);
      assertThat(done).extracting(Future::resultNow).allMatch(count -> count == 0 || count == 3);
      assertThat(schema.migrate() + done.stream().mapToInt(Future::resultNow).sum()).isEqualTo(3);
    }
  }

  @Test
  void namesTheMigrationsThatWereAppliedInAnotherForm() throws SQLException {
    schema.migrate();
    house.execute(
        "update marquee.flyway_schema_history set checksum = 1 where version in ('2', '4')");

    assertThatThrownBy(schema::migrate)
        .isInstanceOf(SchemaMismatch.class)
        .hasMessageEndingWith("differs in: 2, 4");
    assertThat(versions(State.CHANGED)).containsExactly("2", "4");
  }

  @Test
  void tellsWhatItDoesNotKnowFromWhatIsNewer() throws SQLException {
    schema.migrate();
    house.execute("update marquee.flyway_schema_history set version = '2.5' where version = '2'");
    house.execute(DONE_BY_A_NEWER_PROGRAM);

    assertThat(versions(State.UNKNOWN)).containsExactly("2.5");
    assertThat(versions(State.AHEAD)).containsExactly("999");
    assertThat(versions(State.SKIPPED)).containsExactly("2");
  }

  @Test
  void seesWithoutFlywayThatAllIsDone() throws SQLException {
    assertThat(history().ifCurrent()).isEmpty();
    schema.migrate();

    assertThat(history().ifCurrent()).hasValue(schema.migrations());
    assertThat(schema.migrations()).extracting(Migration::state).containsOnly(State.APPLIED);

    house.execute("update marquee.flyway_schema_history set success = false where version = '2'");
    assertThat(history().ifCurrent()).isEmpty();
  }

  @Test
  void undoesNothingOfANewerProgram() throws SQLException {
    schema.migrate();
    house.execute(DONE_BY_A_NEWER_PROGRAM);

    assertThatThrownBy(() -> transactions().write(() -> schema.undo(newest(2))))
        .isInstanceOf(SchemaMismatch.class)
        .hasMessageEndingWith("differs in: 999");
    assertThat(versions(State.PENDING)).isEmpty();
  }

  private static UnaryOperator<List<String>> newest(int count) {
    return done -> done.subList(0, count);
  }

  private MigrationHistory history() {
    return house.get(JdbcOperations.class).execute(MigrationHistory::read);
  }

  private List<String> versions(State state) {
    return schema.migrations().stream()
        .filter(migration -> migration.state() == state)
        .map(Migration::version)
        .toList();
  }

  private Schema node() {
    return new FlywaySchema(
        house.get(DatasourceConfiguration.class), house.get(JdbcOperations.class));
  }
}
