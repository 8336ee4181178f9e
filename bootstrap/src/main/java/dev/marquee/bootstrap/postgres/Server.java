package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The server of a cluster. Callers hold the {@link FolderLock}. */
record Server(Cluster cluster, Ports ports, Programs programs, Password password) {
  static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * On the command line these win over any file: nobody loses data or opens a door by a setting.
   */
  private static final String SETTINGS =
      "-c listen_addresses="
          + HOST
          + " -c unix_socket_directories="
          + " -c fsync=on -c full_page_writes=on -c synchronous_commit=on";

  /** Of failed starts, those to be tried again. */
  private static final List<String> PASSING =
      List.of(
          "Address already in use", // by somebody else, since we looked
          "pre-existing shared memory block", // children of a killed server are about to end
          "lock file \"postmaster.pid\" already exists"); // a start outlived the process that asked

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, Cluster.DATABASE);
  }

  /** Joins the server if one runs, whoever started it, else starts one; answers its port. */
  int ensureRunning() throws IOException {
    var deadline = Deadline.in(PATIENCE);
    do {
      if (PostmasterPid.ofRunning(cluster.folder()).isEmpty()) {
        start();
      }
      var running = PostmasterPid.ofRunning(cluster.folder());
      if (running.isPresent() && answers(running.get().port())) {
        ports.remember(running.get().port());
        return running.get().port();
      }
    } while (deadline.pause());
    throw new EmbeddedPostgresException(
        "The server of %s does not answer; see %s"
            .formatted(cluster.folder(), programs.log().file()));
  }

  void stop() throws IOException {
    if (PostmasterPid.ofRunning(cluster.folder()).isPresent()) {
      programs
          .run(cluster.folder(), pgCtl("stop", "--mode=fast"))
          .orThrow("The server of %s does not stop".formatted(cluster.folder()));
    }
  }

  private void start() throws IOException {
    PostmasterPid.deleteStale(cluster.folder());
    programs.log().rotate();
    programs.account().own(cluster.folder());
    var port = ports.free().findFirst().orElseThrow(Server::noPort);
    // Not pg_ctl's own --pgdata: it would hand that to a shell in double quotes.
    var options = "-D %s -p %d %s".formatted(quoted(cluster.folder().toString()), port, SETTINGS);
    var outcome = programs.run(cluster.folder(), pgCtl("start", "--options=" + options));
    if (PASSING.stream().noneMatch(outcome.said()::contains)) {
      outcome.orThrow("PostgreSQL does not start on the database in " + cluster.folder());
    }
  }

  private boolean answers(int port) {
    var login = new Properties();
    login.setProperty("user", Cluster.OWNER);
    login.setProperty("password", password.value());
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "5");
    try (var _ = DriverManager.getConnection(jdbcUrl(port), login)) {
      return true;
    } catch (SQLException e) {
      if (startsOrStops(e)) {
        return false;
      }
      throw new EmbeddedPostgresException(
          "The server of %s lets nobody in: %s".formatted(cluster.folder(), e.getMessage()));
    }
  }

  /** Connection exceptions, and cannot_connect_now. */
  private static boolean startsOrStops(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.equals("57P03");
  }

  private static List<String> pgCtl(String action, String option) {
    return List.of(
        "pg_ctl", action, option, "--silent", "--wait", "--timeout=" + PATIENCE.toSeconds());
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static EmbeddedPostgresException noPort() {
    return new EmbeddedPostgresException("No port is free for the embedded PostgreSQL");
  }
}
