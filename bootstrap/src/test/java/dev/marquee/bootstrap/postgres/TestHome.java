package dev.marquee.bootstrap.postgres;

import static dev.marquee.bootstrap.postgres.EmbeddedPostgres.Mode.CREATE;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A data folder as tests see it. */
record TestHome(Path folder) {

  /** Skips the tests where PostgreSQL cannot run. */
  static void assumePostgresRuns() throws IOException {
    try {
      Distribution.ofThisPlatform().open().close();
      ServerAccount.current();
    } catch (EmbeddedPostgresException e) {
      System.err.println("Skipped, as embedded PostgreSQL does not run here: " + e.getMessage());
      abort(e.getMessage());
    }
  }

  EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, CREATE);
  }

  Path cluster() {
    return folder.resolve("postgres");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }

  ProcessHandle server() throws IOException {
    var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst());
    return ProcessHandle.of(pid).orElseThrow();
  }

  static void awaitEnd(ProcessHandle process) throws Exception {
    process.onExit().get(1, TimeUnit.MINUTES);
  }

  static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres.jdbcUrl(), postgres.password())) {
      connection.createStatement().execute(sql);
    }
  }

  static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    return query(postgres.jdbcUrl(), postgres.password(), sql);
  }

  static String query(String url, String password, String sql) throws SQLException {
    try (var connection = connect(url, password);
        var result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(String url, String password) throws SQLException {
    return DriverManager.getConnection(url, "marquee", password);
  }
}
