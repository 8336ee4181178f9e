package dev.marquee.persistence;

import dev.marquee.application.health.HealthCheck;
import dev.marquee.application.testing.HealthCheckContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PoolCheckIT implements HealthCheckContract {

  @RegisterExtension
  static final PersistenceExtension persistence =
      new PersistenceExtension(Map.of("datasources.default.maximum-pool-size", 1));

  private final DataSource pool =
      persistence.get(DataSourceResolver.class).resolve(persistence.get(DataSource.class));

  private Connection only;
  private Thread waiting;

  @Override
  public HealthCheck check() {
    return persistence.get(PoolCheck.class);
  }

  /** Takes the only connection, and has somebody wait for it. */
  @Override
  public void takeAway() {
    try {
      only = pool.getConnection();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    waiting = Thread.startVirtualThread(this::borrow);
    while (!check().look().detail().endsWith("1 wait for one")) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void giveBack() {
    try {
      only.close();
      waiting.join();
    } catch (SQLException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void borrow() {
    try {
      pool.getConnection().close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
