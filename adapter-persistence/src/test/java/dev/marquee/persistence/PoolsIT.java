package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.jdbc.DataSourceResolver;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PoolsIT {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final HikariDataSource pool =
      (HikariDataSource)
          persistence.get(DataSourceResolver.class).resolve(persistence.get(DataSource.class));

  @Test
  @Timeout(30)
  void connectsBeforeAnybodyAsks() {
    while (pool.getHikariPoolMXBean() == null
        || pool.getHikariPoolMXBean().getIdleConnections() == 0) {
      Thread.onSpinWait();
    }
    assertThat(pool.getHikariPoolMXBean().getTotalConnections())
        .isLessThan(pool.getMaximumPoolSize());
  }
}
