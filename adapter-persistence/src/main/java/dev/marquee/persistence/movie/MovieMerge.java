package dev.marquee.persistence.movie;

import dev.marquee.application.movie.MovieBulkStore.Outcome;
import dev.marquee.application.movie.MovieBulkStore.Row;
import dev.marquee.application.movie.RefusedRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * One load, in the transaction of its connection. Rows that are refused leave the staging table, so
 * that each step sees only what is still good.
 *
 * <p>Films with an id at IMDb go first. The others are then looked for in the catalogue as it is
 * with those, whatever the order in the file: so the same file again finds the same films.
 */
final class MovieMerge {

  /** For a statement of a load; requests have a limit of their own. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private static final int FETCH = 1_000;

  private final Connection connection;
  private final Consumer<RefusedRow> refused;

  MovieMerge(Connection connection, Consumer<RefusedRow> refused) {
    this.connection = connection;
    this.refused = refused;
  }

  Outcome run(Iterator<Row> rows) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis());
    execute("set local statement_timeout = " + LIMIT.toMillis());
    execute("set local work_mem = '64MB'");
    execute("select pg_advisory_xact_lock(hashtextextended('marquee.movies: load', 0))");
    execute(MergeSql.STAGE);
    var staged = MovieCopy.into(connection, rows);
    execute("analyze staged_movies");

    var rejected = refuse(MergeSql.REFUSE_REPEATED_IDS);
    var updated = change(MergeSql.UPDATE_BY_ID);
    var inserted = change(MergeSql.INSERT_BY_ID);

    // Until the server does it by itself, everything would be planned for the catalogue of before.
    execute("analyze movies");

    if (holds(MergeSql.ANY_BY_TITLE)) {
      rejected += refuse(MergeSql.REFUSE_REPEATED_TITLES);
      rejected += refuse(MergeSql.REFUSE_UNCLEAR_TITLES);
      updated += change(MergeSql.UPDATE_BY_TITLE);
      inserted += change(MergeSql.INSERT_BY_TITLE);
      execute("analyze movies");
    }

    execute("drop table staged_movies");
    return new Outcome(inserted, updated, staged - inserted - updated - rejected, rejected);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean holds(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private long change(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  /** Of a statement that answers the line of a row, and that of the row which came before it. */
  private long refuse(String sql) throws SQLException {
    var count = 0L;
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var gone = statement.executeQuery(sql)) {
        for (; gone.next(); count++) {
          var line = gone.getLong(1);
          var other = gone.getLong(2);
          refused.accept(gone.wasNull() ? unclear(line) : repeated(line, other));
        }
      }
    }
    return count;
  }

  private static RefusedRow repeated(long line, long other) {
    return new RefusedRow(line, "", "duplicate_in_file", "is the film of line " + other);
  }

  private static RefusedRow unclear(long line) {
    return new RefusedRow(line, "", "ambiguous", "there are several films of this title and year");
  }
}
