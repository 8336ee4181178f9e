package dev.marquee.persistence;

import dev.marquee.application.shared.Readiness;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

@Singleton
final class JdbcReadiness implements Readiness {

  private static final int SECONDS = 1;

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

  private static boolean answers(ConnectionStatus<Connection> status) {
    try {
      return status.getConnection().isValid(SECONDS);
    } catch (SQLException unusable) {
      return false;
    }
  }
}
