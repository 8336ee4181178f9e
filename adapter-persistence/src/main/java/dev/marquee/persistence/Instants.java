package dev.marquee.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments in a statement's answer, of which the driver knows only those with an offset. */
public final class Instants {

  private Instants() {}

  /** The one in a column that always has one. */
  public static Instant get(ResultSet row, int column) throws SQLException {
    return requireNonNull(find(row, column));
  }

  /** The one in a column, or null. */
  public static @Nullable Instant find(ResultSet row, int column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
