package dev.marquee.persistence.movie;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A film that a search found, and how well it matches. */
record FoundRow(MovieRow film, BigDecimal rank) {

  static FoundRow read(ResultSet row) throws SQLException {
    return new FoundRow(MovieRow.read(row), row.getBigDecimal("rank"));
  }
}
