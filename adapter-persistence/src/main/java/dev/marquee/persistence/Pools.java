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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/**
 * Makes a pool that connects when it is first asked to, not with the context as that of Micronaut's
 * own factory: everything else can be made meanwhile.
 */
@Factory
final class Pools implements AutoCloseable {

  private final List<HikariDataSource> made = new CopyOnWriteArrayList<>();

  @Context
  @EachBean(DatasourceConfiguration.class)
  @Replaces(bean = DataSource.class, factory = DatasourceFactory.class)
  DataSource pool(DatasourceConfiguration database, MeterRegistry meters) {
    database.setMetricRegistry(meters);
    var pool = new HikariDataSource();
    database.copyStateTo(pool);
    made.add(pool);
    return pool;
  }

  @Override
  @PreDestroy
  public void close() {
    made.forEach(HikariDataSource::close);
  }
}
