package dev.marquee.persistence.user;

import dev.marquee.domain.user.User;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Accounts as the first part of the rows of statements that join them. */
@Singleton
public class UserColumns {

  private static final String[] NAMES = UserRows.COLUMNS.split(", ");

  /** What to select of the table, before all else. */
  public static final String ALL =
      Arrays.stream(NAMES).map(name -> "users." + name).collect(Collectors.joining(", "));

  /** How many columns that is. */
  public static final int COUNT = NAMES.length;

  private final UserRowMapper mapper;

  UserColumns(UserRowMapper mapper) {
    this.mapper = mapper;
  }

  /** The account in the row that an answer stands at. */
  public static UserRow read(ResultSet answer) throws SQLException {
    return UserRow.read(answer);
  }

  /** The account of a row. */
  public User user(UserRow row) {
    return mapper.toUser(row);
  }
}
