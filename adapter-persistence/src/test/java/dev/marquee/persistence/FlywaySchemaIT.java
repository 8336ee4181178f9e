package dev.marquee.persistence;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.testing.SchemaContract;
import dev.marquee.persistence.testing.TestDatabase;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import org.junit.jupiter.api.AfterEach;

final class FlywaySchemaIT implements SchemaContract {

  private final TestDatabase database = TestDatabase.empty();
  private final Schema schema = new FlywaySchema(configuration());

  @Override
  public Schema schema() {
    return schema;
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private DatasourceConfiguration configuration() {
    var configuration = new DatasourceConfiguration("default");
    configuration.setUrl(database.jdbcUrl());
    configuration.setUsername(database.username());
    configuration.setPassword(database.password());
    return configuration;
  }
}
