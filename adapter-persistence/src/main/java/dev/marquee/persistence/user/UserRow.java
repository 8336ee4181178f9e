package dev.marquee.persistence.user;

import dev.marquee.persistence.Instants;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as it is stored. */
@MappedEntity("users")
public record UserRow(
    @Id @GeneratedValue @Nullable Long id,
    String username,
    String usernameKey,
    String email,
    String emailKey,
    String role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** The row that a statement's answer begins with, in the order of {@link UserRows#COLUMNS}. */
  static UserRow read(ResultSet row) throws SQLException {
    return new UserRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        Instants.get(row, 8),
        Instants.get(row, 9),
        row.getLong(10));
  }
}
