package dev.marquee.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * What all connections have in common; where the database is, and how many connections there may
 * be, is said by the configuration.
 */
@Singleton
final class PoolDefaults implements BeanCreatedEventListener<DatasourceConfiguration> {

  /** How long a caller waits for a connection; the answer shall be there within two seconds. */
  private static final Duration WAIT = Duration.ofMillis(1_800);

  /** Connections that wait for work; more are made when there is some, and closed after a while. */
  private static final int SPARE = 1;

  /** How long a statement may take; loading whole files has a limit of its own. */
  private static final Duration STATEMENT = Duration.ofSeconds(8);

  /** How long a silent server is believed to be alive; more than any statement may take. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /**
   * Of a page read alone beside one in a row: solid-state drives and memory hardly tell them apart.
   */
  private static final String PAGE_ANYWHERE = "1.1";

  private final int connections;

  PoolDefaults(@Value("${datasources.default.maximum-pool-size:16}") int connections) {
    this.connections = connections;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var pool = event.getBean();
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(SPARE);
    pool.setConnectionTimeout(WAIT.toMillis());
    pool.setValidationTimeout(WAIT.toMillis() / 2);
    // The driver itself sends the time zone of the JVM.
    pool.setConnectionInitSql("set time zone 'UTC'");
    pool.setExceptionOverride(new DemotedServer());
    driverProperties().forEach(pool::addDataSourceProperty);
    return pool;
  }

  /** As text, all of them: the pool passes on what is not, and the driver does not see it. */
  private static Map<String, String> driverProperties() {
    return Map.of(
        "ApplicationName", "marquee",
        "currentSchema", FlywaySchema.NAME,
        "options",
            "-c statement_timeout="
                + STATEMENT.toMillis()
                + " -c random_page_cost="
                + PAGE_ANYWHERE,
        "connectTimeout", "2",
        "socketTimeout", String.valueOf(SILENCE.toSeconds()),
        "tcpKeepAlive", "true",
        // Prepared by the server from the first use on: there are few, and each is used often.
        "prepareThreshold", "1");
  }
}
