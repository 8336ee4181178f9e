package dev.marquee.persistence;

import dev.marquee.application.health.Component;
import dev.marquee.application.health.HealthCheck;
import io.micronaut.core.annotation.Order;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks whether the database answers, over the pool: there may be no connection left. */
@Singleton
@Order(1)
final class DatabaseCheck implements HealthCheck {

  private static final String NAME = "database";

  private final ConnectionOperations<Connection> connections;

  DatabaseCheck(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  @Override
  public Component look() {
    return answers() ? Component.up(NAME, "answers") : Component.down(NAME, "does not answer");
  }

  @Override
  public boolean needed() {
    return true;
  }

  private boolean answers() {
    try {
      return connections.executeWrite(DatabaseCheck::answers);
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
