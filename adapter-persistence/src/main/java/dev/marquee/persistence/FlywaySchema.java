package dev.marquee.persistence;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.SchemaMismatch;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.domain.error.Forbidden;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

@Singleton
@TranslatesFailures
class FlywaySchema implements Schema {

  static final String NAME = "marquee";

  /** However long the node that got the lock needs, the others wait for it. */
  private static final int FOR_EVER = -1;

  private final DatasourceConfiguration database;
  private final JdbcOperations jdbc;

  FlywaySchema(DatasourceConfiguration database, JdbcOperations jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  @Override
  public List<Migration> migrations() {
    return asOwner(
        () -> jdbc.execute(MigrationHistory::read).ifCurrent().orElseGet(this::judgedByFlyway));
  }

  @Override
  public int migrate() {
    var migrations = migrations();
    SchemaMismatch.check(migrations);
    return migrations.stream().anyMatch(migration -> migration.state() == State.PENDING)
        ? asOwner(this::migrateAlone)
        : 0;
  }

  @Override
  public List<String> undo(UnaryOperator<List<String>> choice) {
    return asOwner(() ->
        jdbc.execute(connection -> {
          var reshaping = Reshaping.begin(connection);
          var done = migrations().stream().filter(step -> step.appliedAt().isPresent()).toList();
          var versions = done.reversed().stream().map(Migration::version).toList();
          var chosen = done.reversed().subList(0, choice.apply(versions).size());
          requireUndoable(chosen);
          for (var migration : chosen) {
            reshaping.undo(migration);
          }
          return versions.subList(0, chosen.size());
        }));
  }

  @Override
  public void clear() {
    asOwner(() ->
        jdbc.execute(connection -> {
          Reshaping.begin(connection).clear();
          return NAME;
        }));
  }

  private List<Migration> judgedByFlyway() {
    return Arrays.stream(flyway().info().all())
        .filter(migration -> migration.getVersion() != null)
        .map(FlywaySchema::migration)
        .toList();
  }

  /** Not over the pool, whose limits are made for requests: an index may take minutes to build. */
  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(database.getUrl(), database.getUsername(), database.getPassword())
        .defaultSchema(NAME)
        .locations("classpath:db/migration")
        .lockRetryCount(FOR_EVER)
        .ignoreMigrationPatterns("*:pending", "*:future")
        .load();
  }

  /** Flyway takes a lock too, but it is no promise of its that others could take the same. */
  private int migrateAlone() {
    var flyway = flyway();
    try (var connection = flyway.getConfiguration().getDataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + Reshaping.LOCK + ")");
      return flyway.migrate().migrationsExecuted;
    } catch (SQLException e) {
      throw new DataAccessException("cannot migrate alone", e);
    }
  }

  private static void requireUndoable(List<Migration> chosen) {
    var others =
        chosen.stream()
            .filter(migration -> migration.state() != State.APPLIED)
            .map(Migration::version)
            .toList();
    if (!others.isEmpty()) {
      throw new SchemaMismatch(others);
    }
  }

  private static <T> T asOwner(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      throw Failures.isDenied(failure) ? new Forbidden(SchemaService.NOT_OWNER) : failure;
    }
  }

  private static Migration migration(MigrationInfo info) {
    var appliedAt = Optional.ofNullable(info.getInstalledOn()).map(Date::toInstant);
    return new Migration(
        info.getVersion().getVersion(), info.getDescription(), state(info), appliedAt);
  }

  private static State state(MigrationInfo info) {
    var same = info.isChecksumMatching() && info.isDescriptionMatching() && info.isTypeMatching();
    return switch (info.getState()) {
      case PENDING -> State.PENDING;
      case IGNORED -> State.SKIPPED;
      case FUTURE_SUCCESS -> State.AHEAD;
      case SUCCESS, OUT_OF_ORDER -> same ? State.APPLIED : State.CHANGED;
      default -> State.UNKNOWN;
    };
  }
}
