package dev.marquee.persistence.post;

import dev.marquee.persistence.batch.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Stores rows that have no id yet, many in one round trip. */
@Singleton
final class NewPostRows {

  private final JdbcOperations jdbc;

  NewPostRows(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows with their ids, in their order. */
  List<PostRow> insert(List<PostRow> rows) {
    return jdbc.execute(connection -> insert(rows, connection));
  }

  private static List<PostRow> insert(List<PostRow> rows, Connection connection)
      throws SQLException {
    try (var statement = connection.prepareStatement(PostInsert.SQL, PostInsert.GENERATED)) {
      for (var row : rows) {
        new PostInsert(row).bind(statement);
        statement.addBatch();
      }
      Rows.store(statement);
      try (var ids = statement.getGeneratedKeys()) {
        var stored = new ArrayList<PostRow>();
        for (var row : rows) {
          ids.next();
          stored.add(row.withId(ids.getLong(1)));
        }
        return stored;
      }
    }
  }
}
