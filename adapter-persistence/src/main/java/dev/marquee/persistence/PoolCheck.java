package dev.marquee.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.marquee.application.health.Component;
import dev.marquee.application.health.HealthCheck;
import io.micronaut.core.annotation.Order;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Looks whether requests wait for connections to the database. */
@Singleton
@Order(3)
final class PoolCheck implements HealthCheck {

  private static final String NAME = "pool";

  private final HikariDataSource source;

  PoolCheck(DataSource source, DataSourceResolver resolver) {
    this.source = (HikariDataSource) resolver.resolve(source);
  }

  @Override
  public Component look() {
    var pool = source.getHikariPoolMXBean();
    var detail =
        "%d of %d connections in use, %d wait for one"
            .formatted(
                pool.getActiveConnections(),
                source.getMaximumPoolSize(),
                pool.getThreadsAwaitingConnection());
    return pool.getThreadsAwaitingConnection() == 0
        ? Component.up(NAME, detail)
        : Component.warning(NAME, detail);
  }

  @Override
  public boolean needed() {
    return false;
  }
}
