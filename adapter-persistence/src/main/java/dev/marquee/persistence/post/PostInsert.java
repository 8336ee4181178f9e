package dev.marquee.persistence.post;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Stores a row that has no id yet. */
record PostInsert(PostRow row) {

  static final String SQL =
      """
      insert into posts
        (author_id, title, content, state, publish_at, published_at, created_at, updated_at, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** What is answered of each. */
  static final String[] GENERATED = {"id"};

  void bind(PreparedStatement statement) throws SQLException {
    statement.setLong(1, row.authorId());
    statement.setString(2, row.title());
    statement.setString(3, row.content());
    statement.setString(4, row.state());
    bind(statement, 5, row.publishAt());
    bind(statement, 6, row.publishedAt());
    bind(statement, 7, row.createdAt());
    bind(statement, 8, row.updatedAt());
    statement.setLong(9, row.version());
  }

  private static void bind(PreparedStatement statement, int parameter, @Nullable Instant moment)
      throws SQLException {
    statement.setObject(parameter, moment == null ? null : moment.atOffset(ZoneOffset.UTC));
  }
}
