package dev.marquee.persistence.post;

import dev.marquee.persistence.Instants;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("posts")
record PostRow(
    @Id @GeneratedValue @Nullable Long id,
    long authorId,
    String title,
    String content,
    String state,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /**
   * The row whose columns stand in a statement's answer in the order of {@link PostRows#COLUMNS}.
   *
   * @param before how many columns come before them
   */
  static PostRow read(ResultSet row, int before) throws SQLException {
    return new PostRow(
        row.getLong(before + 1),
        row.getLong(before + 2),
        row.getString(before + 3),
        row.getString(before + 4),
        row.getString(before + 5),
        Instants.find(row, before + 6),
        Instants.find(row, before + 7),
        Instants.get(row, before + 8),
        Instants.get(row, before + 9),
        row.getLong(before + 10));
  }

  /**
   * Whether its content was left out for being large: what is stored has one character at least.
   */
  boolean isTrimmed() {
    return content.isEmpty();
  }

  /** The same, stored under an id. */
  PostRow withId(long stored) {
    return new PostRow(
        stored,
        authorId,
        title,
        content,
        state,
        publishAt,
        publishedAt,
        createdAt,
        updatedAt,
        version);
  }
}
