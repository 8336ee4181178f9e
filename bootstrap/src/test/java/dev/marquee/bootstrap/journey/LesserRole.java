package dev.marquee.bootstrap.journey;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A role that may read and write and change no table, made as docs/configuration.md says. */
record LesserRole(TestDatabase database, String name) implements AutoCloseable {

  private static final String IN_THE_PAGE = "marquee_app";
  private static final Pattern RECIPE = Pattern.compile("(?s)```sql\\n(create role .*?)```");

  LesserRole(TestDatabase database) throws SQLException {
    this(database, "app_" + UUID.randomUUID().toString().replace("-", ""));
    execute(recipe().replace(IN_THE_PAGE, name));
  }

  String url() {
    return database.jdbcUrl().replace("jdbc:postgresql://", "postgresql://" + name + ":secret@");
  }

  @Override
  public void close() throws SQLException {
    execute("drop owned by " + name + "; drop role " + name);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String recipe() {
    try {
      var page = Files.readString(Path.of("../docs/configuration.md"));
      return RECIPE.matcher(page).results().findFirst().orElseThrow().group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
