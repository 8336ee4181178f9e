package dev.marquee.persistence.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL for tests: the one that {@value #GIVEN} names; else one in a container, where an
 * engine answers; else an embedded one. There is one for the whole run, stopped with the JVM.
 */
record PostgresServer(String host, int port, String database, String username, String password) {

  /** Names the server to use, by a URL whose user may create databases. */
  static final String GIVEN = "MARQUEE_TEST_DATABASE_URL";

  private static final class Chosen {
    static final PostgresServer SERVER = choose();
  }

  static PostgresServer chosen() {
    return Chosen.SERVER;
  }

  /** Whether it was there before the tests, and stays. */
  static boolean isGiven() {
    return System.getenv(GIVEN) != null;
  }

  private static PostgresServer choose() {
    if (isGiven()) {
      return told(GIVEN, DatabaseUrl.parse(System.getenv(GIVEN)));
    }
    return ContainerServer.isPossible()
        ? told("Testcontainers", ContainerServer.start())
        : told("embedded", EmbeddedServer.start());
  }

  private static PostgresServer told(String choice, PostgresServer server) {
    try (var connection = server.connect(server.database);
        var statement = connection.createStatement();
        var version = statement.executeQuery("show server_version")) {
      version.next();
      System.out.println("Tests use PostgreSQL " + version.getString(1) + ": " + choice);
      return server;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not answer: " + choice, e);
    }
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), username, password);
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** For what no transaction can hold, such as {@code create database}. */
  void execute(String sql) {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
