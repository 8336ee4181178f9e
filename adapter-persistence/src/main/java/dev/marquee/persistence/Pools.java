package dev.marquee.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a pool that connects beside everything else that is made meanwhile; that of Micronaut's own
 * factory has all of it wait.
 */
@Factory
final class Pools implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pools.class);

  private final List<HikariDataSource> made = new CopyOnWriteArrayList<>();

  @Context
  @EachBean(DatasourceConfiguration.class)
  @Replaces(bean = DataSource.class, factory = DatasourceFactory.class)
  DataSource pool(DatasourceConfiguration database, MeterRegistry meters) {
    database.setMetricRegistry(meters);
    var pool = new HikariDataSource();
    database.copyStateTo(pool);
    made.add(pool);
    Thread.ofPlatform().name("marquee-pool").daemon().start(() -> connect(pool));
    return pool;
  }

  /** If it cannot, whoever asks for a connection is told. */
  private static void connect(HikariDataSource pool) {
    try {
      pool.getConnection().close();
    } catch (SQLException | RuntimeException failed) {
      LOG.debug("not connected ahead", failed);
    }
  }

  @Override
  @PreDestroy
  public void close() {
    made.forEach(HikariDataSource::close);
  }
}
