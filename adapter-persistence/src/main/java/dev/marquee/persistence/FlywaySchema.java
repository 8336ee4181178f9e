package dev.marquee.persistence;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.SchemaMismatch;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

@Singleton
@TranslatesFailures
class FlywaySchema implements Schema {

  static final String NAME = "marquee";

  /** However long the node that got the lock needs, the others wait for it. */
  private static final int FOR_EVER = -1;

  private final Flyway flyway;

  /** Not over the pool, whose limits are made for requests: an index may take minutes to build. */
  FlywaySchema(DatasourceConfiguration database) {
    this.flyway =
        Flyway.configure()
            .dataSource(database.getUrl(), database.getUsername(), database.getPassword())
            .defaultSchema(NAME)
            .locations("classpath:db/migration")
            .lockRetryCount(FOR_EVER)
            .ignoreMigrationPatterns("*:pending", "*:future")
            .load();
  }

  @Override
  public List<Migration> migrations() {
    return Arrays.stream(flyway.info().all())
        .filter(migration -> migration.getVersion() != null)
        .map(FlywaySchema::migration)
        .toList();
  }

  @Override
  public int migrate() {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayValidateException mismatch) {
      throw new SchemaMismatch(mismatches());
    }
  }

  private List<String> mismatches() {
    return flyway.validateWithResult().invalidMigrations.stream()
        .map(migration -> migration.version)
        .toList();
  }

  private static Migration migration(MigrationInfo info) {
    var appliedAt = Optional.ofNullable(info.getInstalledOn()).map(date -> date.toInstant());
    return new Migration(info.getVersion().getVersion(), info.getDescription(), appliedAt);
  }
}
