package dev.marquee.persistence.post;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores rows that have no id yet: one statement, however many they are. */
@Singleton
final class NewPostRows {

  /** One array for each column; moments as text, since the driver knows no arrays of them. */
  private static final String SQL =
      """
      insert into posts
        (author_id, title, content, state, publish_at, published_at, created_at, updated_at, version)
      select author_id, title, content, state, publish_at, published_at, created_at, updated_at, version
      from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[],
          ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::bigint[])
        with ordinality as handed
          (author_id, title, content, state, publish_at, published_at, created_at, updated_at, version, place)
      order by place
      returning id
      """;

  private final JdbcOperations jdbc;

  NewPostRows(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows with their ids, in their order. */
  List<PostRow> insert(List<PostRow> rows) {
    return jdbc.execute(connection -> {
      try (var statement = connection.prepareStatement(SQL)) {
        bind(rows, statement);
        try (var answer = statement.executeQuery()) {
          return withIds(rows, answer);
        }
      }
    });
  }

  private static void bind(List<PostRow> rows, PreparedStatement statement) throws SQLException {
    statement.setObject(1, rows.stream().mapToLong(PostRow::authorId).toArray());
    statement.setObject(2, texts(rows, PostRow::title));
    statement.setObject(3, texts(rows, PostRow::content));
    statement.setObject(4, texts(rows, PostRow::state));
    statement.setObject(5, moments(rows, PostRow::publishAt));
    statement.setObject(6, moments(rows, PostRow::publishedAt));
    statement.setObject(7, moments(rows, PostRow::createdAt));
    statement.setObject(8, moments(rows, PostRow::updatedAt));
    statement.setObject(9, rows.stream().mapToLong(PostRow::version).toArray());
  }

  private static @Nullable String[] moments(
      List<PostRow> rows, Function<PostRow, @Nullable Instant> column) {
    return texts(rows, row -> Objects.toString(column.apply(row), null));
  }

  private static @Nullable String[] texts(
      List<PostRow> rows, Function<PostRow, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /** Ids grow in the order in which rows are stored; the order of an answer is nobody's promise. */
  private static List<PostRow> withIds(List<PostRow> rows, ResultSet answer) throws SQLException {
    var ids = new ArrayList<Long>();
    while (answer.next()) {
      ids.add(answer.getLong(1));
    }
    ids.sort(null);
    var stored = new ArrayList<PostRow>();
    for (var i = 0; i < rows.size(); i++) {
      stored.add(rows.get(i).withId(ids.get(i)));
    }
    return stored;
  }
}
