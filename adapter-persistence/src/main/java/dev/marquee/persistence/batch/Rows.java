package dev.marquee.persistence.batch;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Storing many rows in one round trip. */
public final class Rows {

  private Rows() {}

  /**
   * Runs a statement for each row that was added to it.
   *
   * @return how many that were
   * @throws SQLException what the server says of the first that fails; the driver's own exception
   *     for a batch would tell what is in the row, too, and from there it might get into a log
   */
  public static int store(PreparedStatement statement) throws SQLException {
    try {
      return statement.executeBatch().length;
    } catch (BatchUpdateException failure) {
      var reason = failure.getNextException();
      throw reason == null ? failure : reason;
    }
  }
}
