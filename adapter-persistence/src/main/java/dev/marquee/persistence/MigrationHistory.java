package dev.marquee.persistence;

import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.Schema.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Flyway has noted in the database. To see in it that there is nothing to do takes one
 * statement, and Flyway, which says more, a third of the time of a start.
 */
record MigrationHistory(List<Migration> migrations, Map<String, Integer> checksums) {

  static MigrationHistory read(Connection connection) throws SQLException {
    var history = new MigrationHistory(new ArrayList<>(), new HashMap<>());
    try (var statement = connection.createStatement()) {
      if (exists(statement.executeQuery("select to_regclass('flyway_schema_history')"))) {
        history.addAll(
            statement.executeQuery(
                """
                select version, description, installed_on, checksum
                from flyway_schema_history where success and type = 'SQL' order by installed_rank
                """));
      }
    }
    return history;
  }

  /** All of them, if they are exactly those of this program. */
  Optional<List<Migration>> ifCurrent() {
    return checksums.equals(MigrationScripts.checksums())
        ? Optional.of(List.copyOf(migrations))
        : Optional.empty();
  }

  private static boolean exists(ResultSet name) throws SQLException {
    return name.next() && name.getString(1) != null;
  }

  private void addAll(ResultSet rows) throws SQLException {
    while (rows.next()) {
      var version = rows.getString("version");
      var description = rows.getString("description");
      var appliedAt = rows.getTimestamp("installed_on").toInstant();
      migrations.add(new Migration(version, description, State.APPLIED, Optional.of(appliedAt)));
      checksums.put(script(version, description), rows.getInt("checksum"));
    }
  }

  private static String script(String version, String description) {
    return "V%s__%s.sql".formatted(version, description.replace(' ', '_'));
  }
}
