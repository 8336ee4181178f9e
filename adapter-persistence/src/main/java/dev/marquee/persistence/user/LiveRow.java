package dev.marquee.persistence.user;

import dev.marquee.persistence.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A session's account, and what a token that was shown means to it. */
record LiveRow(UserRow account, Instant expiresAt, boolean untouched) {

  static LiveRow read(ResultSet row) throws SQLException {
    return new LiveRow(
        UserColumns.read(row),
        Instants.get(row, UserColumns.COUNT + 1),
        row.getBoolean(UserColumns.COUNT + 2));
  }
}
