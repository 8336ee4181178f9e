package dev.marquee.bootstrap;

import dev.marquee.bootstrap.postgres.EmbeddedPostgres;
import dev.marquee.bootstrap.postgres.EmbeddedPostgres.Mode;
import dev.marquee.bootstrap.settings.DatabaseUrl;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.cli.Backend.DataFolder;
import java.util.Optional;

/**
 * A PostgreSQL to work on: an existing one, or our own, which runs while somebody holds it and
 * starts beside whatever else does.
 */
final class Database implements AutoCloseable {

  private record Opened(DatabaseUrl url, boolean isNew, Runnable release) {}

  private final Meanwhile<Opened> opening;

  private Database(Meanwhile<Opened> opening) {
    this.opening = opening;
  }

  static Database open(Settings settings, DataFolder folder) {
    return new Database(
        Meanwhile.begin(
            "marquee-database",
            () ->
                settings
                    .database()
                    .map(url -> new Opened(url, false, () -> {}))
                    .orElseGet(() -> embedded(settings, folder))));
  }

  /**
   * Where it takes connections, as soon as it does.
   *
   * @throws RuntimeException as {@link EmbeddedPostgres#start}
   */
  DatabaseUrl url() {
    return opening.end().url();
  }

  /** Whether it was made just now. */
  boolean isNew() {
    return opening.end().isNew();
  }

  @Override
  public void close() {
    opening.outcome().map(Opened::release).ifPresent(Runnable::run);
  }

  private static Opened embedded(Settings settings, DataFolder folder) {
    var server = EmbeddedPostgres.start(settings.home(), mode(folder));
    var url =
        new DatabaseUrl(
            server.jdbcUrl(), Optional.of(server.user()), Optional.of(server.password()));
    return new Opened(url, server.created(), server::close);
  }

  private static Mode mode(DataFolder folder) {
    return switch (folder) {
      case CREATE -> Mode.CREATE;
      case EXISTING -> Mode.EXISTING;
    };
  }
}
