package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.DatabaseUrl;
import dev.marquee.cli.Backend.Finding;
import dev.marquee.cli.Backend.Grade;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Looks at a database over a connection of its own, so that it needs nothing of the program. */
final class DatabaseExam {

  private static final int OLDEST_VERSION = 150_000;
  private static final String WAIT_SECONDS = "5";

  /** More than tokens may be apart; less is what clocks drift in a week. */
  private static final Duration SKEW_OF_TOKENS = Duration.ofSeconds(30);

  private static final Duration NOTICEABLE_SKEW = Duration.ofSeconds(2);

  private static final String SERVER =
      """
      select current_setting('server_version_num')::int as version,
             current_setting('server_version') as name,
             pg_encoding_to_char(encoding) as encoding,
             extract(epoch from clock_timestamp()) * 1000 as clock
      from pg_database where datname = current_database()
      """;

  private static final String EXTENSIONS =
      """
      select needed.name, available.name is not null as available
      from (values ('pg_trgm'), ('unaccent')) as needed (name)
      left join pg_available_extensions as available using (name)
      """;

  private static final String JOBS =
      """
      select count(*) filter (where state = 'dead') as dead,
             count(*) filter (where state = 'waiting' and run_at < now() - interval '1 minute')
               as overdue
      from marquee.jobs
      """;

  private final Connection connection;
  private final List<Finding> findings = new ArrayList<>();

  private DatabaseExam(Connection connection) {
    this.connection = connection;
  }

  /**
   * What was found.
   *
   * @throws SQLException when it cannot be reached, or does not answer
   */
  static List<Finding> of(DatabaseUrl url) throws SQLException {
    var properties = new Properties();
    url.user().ifPresent(user -> properties.setProperty("user", user));
    url.password().ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("connectTimeout", WAIT_SECONDS);
    properties.setProperty("socketTimeout", WAIT_SECONDS);
    try (var connection = DriverManager.getConnection(url.jdbcUrl(), properties)) {
      return new DatabaseExam(connection).examine();
    }
  }

  private List<Finding> examine() throws SQLException {
    each(SERVER, this::server);
    each(EXTENSIONS, this::extension);
    if (hasJobs()) {
      each(JOBS, this::jobs);
    }
    return findings;
  }

  private void server(ResultSet row) throws SQLException {
    var old = row.getInt("version") < OLDEST_VERSION;
    add("database", old ? Grade.FAIL : Grade.OK, "PostgreSQL " + row.getString("name"));
    var encoding = row.getString("encoding");
    add("encoding", encoding.equals("UTF8") ? Grade.OK : Grade.FAIL, encoding);
    var skew = Duration.ofMillis(Math.abs(row.getLong("clock") - Clock.systemUTC().millis()));
    add("clock", skewed(skew), "%d ms apart from the database's".formatted(skew.toMillis()));
  }

  private static Grade skewed(Duration skew) {
    if (skew.compareTo(SKEW_OF_TOKENS) > 0) {
      return Grade.FAIL;
    }
    return skew.compareTo(NOTICEABLE_SKEW) > 0 ? Grade.WARN : Grade.OK;
  }

  private void extension(ResultSet row) throws SQLException {
    var available = row.getBoolean("available");
    add(
        "extension",
        available ? Grade.OK : Grade.FAIL,
        row.getString("name") + (available ? " is there" : " is not there; install it"));
  }

  private void jobs(ResultSet row) throws SQLException {
    var overdue = row.getLong("overdue");
    var dead = row.getLong("dead");
    if (overdue > 0) {
      add("jobs", Grade.WARN, overdue + " wait for over a minute: does a worker run?");
    }
    if (dead > 0) {
      add("jobs", Grade.WARN, dead + " dead; see job list --state dead");
    }
    if (overdue == 0 && dead == 0) {
      add("jobs", Grade.OK, "none is late or dead");
    }
  }

  private boolean hasJobs() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select to_regclass('marquee.jobs') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void each(String query, Reader reader) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private void add(String subject, Grade grade, String detail) {
    findings.add(new Finding(subject, grade, detail));
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }
}
