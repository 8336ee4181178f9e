package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PoolsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final HikariDataSource pool =
      (HikariDataSource)
          persistence.get(DataSourceResolver.class).resolve(persistence.get(DataSource.class));

  @Test
  void connectsBeforeAnybodyAsks() {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isConnected() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }

    assertThat(isConnected()).isTrue();
    assertThat(pool.getHikariPoolMXBean().getTotalConnections())
        .isLessThan(pool.getMaximumPoolSize());
  }

  private boolean isConnected() {
    return pool.getHikariPoolMXBean() != null
        && pool.getHikariPoolMXBean().getIdleConnections() > 0;
  }
}
