package dev.marquee.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What all connections have in common; where the database is, and how many connections there may
 * be, is said by the configuration.
 */
@Singleton
final class PoolDefaults implements BeanCreatedEventListener<DatasourceConfiguration> {

  private static final int CONNECTIONS = 16;

  /** How long a caller waits for a connection. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** How long a statement may take; loading whole files has a limit of its own. */
  private static final Duration STATEMENT = Duration.ofSeconds(8);

  /** How long a silent server is believed to be alive; more than any statement may take. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var pool = event.getBean();
    if (pool.getMaximumPoolSize() < 1) {
      pool.setMaximumPoolSize(CONNECTIONS);
    }
    pool.setConnectionTimeout(WAIT.toMillis());
    pool.setValidationTimeout(WAIT.toMillis() / 2);
    // The driver itself sends the time zone of the JVM.
    pool.setConnectionInitSql("set time zone 'UTC'");
    pool.addDataSourceProperty("ApplicationName", "marquee");
    pool.addDataSourceProperty("currentSchema", FlywaySchema.NAME);
    pool.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT.toMillis());
    pool.addDataSourceProperty("connectTimeout", WAIT.toSeconds());
    pool.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
    pool.addDataSourceProperty("tcpKeepAlive", true);
    // Server-side prepared statements from the first use on: there are few, and each is used often.
    pool.addDataSourceProperty("prepareThreshold", 1);
    return pool;
  }
}
