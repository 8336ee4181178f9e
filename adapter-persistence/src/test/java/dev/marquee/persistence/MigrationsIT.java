package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

final class MigrationsIT {

  @Test
  void everyMigrationCanBeUndoneAndDoneAgain() throws SQLException, IOException {
    try (var database = TestDatabase.empty();
        var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("set search_path = marquee");
      var catalogue = new Catalogue(connection);
      for (var migration : migrations(database)) {
        var version = migration.getVersion().getVersion();
        var before = catalogue.lines();
        migrate(database, version);
        var after = catalogue.lines();
        assertThat(after).as("what V%s does", version).isNotEqualTo(before);

        statement.execute(undoScript(migration));
        statement.execute("delete from flyway_schema_history where version = '" + version + "'");
        assertThat(catalogue.lines()).as("after U%s", version).isEqualTo(before);

        migrate(database, version);
        assertThat(catalogue.lines()).as("after V%s again", version).isEqualTo(after);
      }
    }
  }

  private static List<MigrationInfo> migrations(TestDatabase database) {
    return Arrays.stream(flyway(database, "latest").info().pending()).toList();
  }

  private static void migrate(TestDatabase database, String target) {
    flyway(database, target).migrate();
  }

  private static Flyway flyway(TestDatabase database, String target) {
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .defaultSchema(FlywaySchema.NAME)
        .target(target)
        .load();
  }

  private static String undoScript(MigrationInfo migration) throws IOException {
    var path = "/db/undo/" + migration.getScript().replaceFirst("^V", "U");
    try (var script = MigrationsIT.class.getResourceAsStream(path)) {
      assertThat(script).as(path).isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
