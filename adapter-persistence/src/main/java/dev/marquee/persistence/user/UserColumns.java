package dev.marquee.persistence.user;

import dev.marquee.domain.user.User;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Accounts as a part of the rows of statements that join them. */
@Singleton
public class UserColumns {

  private static final String PREFIX = "user_";

  /** What to select of the table. */
  public static final String ALL =
      Arrays.stream(UserRows.COLUMNS.split(", "))
          .map(column -> "users.%1$s as %2$s%1$s".formatted(column, PREFIX))
          .collect(Collectors.joining(", "));

  private final JdbcOperations jdbc;
  private final UserRowMapper mapper;

  UserColumns(JdbcOperations jdbc, UserRowMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  /** The account in the current row. */
  public User read(ResultSet row) {
    return mapper.toUser(jdbc.readEntity(PREFIX, row, UserRow.class));
  }
}
