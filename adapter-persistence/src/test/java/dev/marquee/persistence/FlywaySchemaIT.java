package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.SchemaMismatch;
import dev.marquee.application.testing.SchemaContract;
import dev.marquee.persistence.testing.TestDatabase;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FlywaySchemaIT implements SchemaContract {

  private final TestDatabase database = TestDatabase.empty();
  private final Schema schema = node();

  @Override
  public Schema schema() {
    return schema;
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void ofManyNodesThatMigrateAtOnceOneDoesIt() throws InterruptedException {
    Callable<Integer> migration = () -> node().migrate();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = nodes.invokeAll(Collections.nCopies(4, migration));

      assertThat(done)
          .extracting(Future::resultNow)
          .containsExactlyInAnyOrder(schema.migrations().size(), 0, 0, 0);
    }
  }

  @Test
  void namesTheMigrationsThatWereAppliedInAnotherForm() throws SQLException {
    schema.migrate();
    change("update marquee.flyway_schema_history set checksum = 1 where version in ('2', '4')");

    assertThatThrownBy(schema::migrate)
        .isInstanceOf(SchemaMismatch.class)
        .hasMessageEndingWith("differs in: 2, 4");
  }

  private void change(String statement) throws SQLException {
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private Schema node() {
    var configuration = new DatasourceConfiguration("default");
    configuration.setUrl(database.jdbcUrl());
    configuration.setUsername(database.username());
    configuration.setPassword(database.password());
    return new FlywaySchema(configuration);
  }
}
