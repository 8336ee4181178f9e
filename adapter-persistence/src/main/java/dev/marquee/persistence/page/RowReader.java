package dev.marquee.persistence.page;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of the row that a statement's answer stands at. */
@FunctionalInterface
public interface RowReader<R> {

  R read(ResultSet row) throws SQLException;
}
