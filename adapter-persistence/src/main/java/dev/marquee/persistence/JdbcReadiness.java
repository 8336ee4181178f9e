package dev.marquee.persistence;

import dev.marquee.application.shared.Readiness;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

@Singleton
final class JdbcReadiness implements Readiness {

  private final ConnectionOperations<Connection> connections;

  JdbcReadiness(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  @Override
  public boolean isReady() {
    try {
      return connections.executeWrite(JdbcReadiness::answers);
    } catch (RuntimeException away) {
      return false;
    }
  }

  /** A statement that fails makes the pool throw its connection away; a mere check does not. */
  private static boolean answers(ConnectionStatus<Connection> status) {
    try (var statement = status.getConnection().createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException unusable) {
      return false;
    }
  }
}
