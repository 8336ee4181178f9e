package dev.marquee.bootstrap;

import dev.marquee.bootstrap.postgres.EmbeddedPostgres;
import dev.marquee.bootstrap.postgres.EmbeddedPostgres.Mode;
import dev.marquee.bootstrap.settings.DatabaseUrl;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.cli.Backend.DataFolder;
import java.io.PrintWriter;
import java.util.Optional;

/** A PostgreSQL to work on: an existing one, or our own, which runs while somebody holds it. */
record Database(DatabaseUrl url, Runnable release) implements AutoCloseable {

  static Database open(Settings settings, DataFolder folder, PrintWriter talk) {
    return settings
        .database()
        .map(url -> new Database(url, () -> {}))
        .orElseGet(() -> embedded(settings, folder, talk));
  }

  @Override
  public void close() {
    release.run();
  }

  private static Database embedded(Settings settings, DataFolder folder, PrintWriter talk) {
    var server = EmbeddedPostgres.start(settings.home(), mode(folder));
    if (server.created()) {
      talk.println("marquee: made a database in " + settings.home().toAbsolutePath().normalize());
    }
    var url =
        new DatabaseUrl(
            server.jdbcUrl(), Optional.of(server.user()), Optional.of(server.password()));
    return new Database(url, server::close);
  }

  private static Mode mode(DataFolder folder) {
    return switch (folder) {
      case CREATE -> Mode.CREATE;
      case EXISTING -> Mode.EXISTING;
    };
  }
}
