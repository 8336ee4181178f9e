package dev.marquee.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

final class EmbeddedServer {

  private static final String SUPERUSER = "postgres";

  private EmbeddedServer() {}

  /** It stops itself with the JVM and takes its data with it. */
  static PostgresServer start() {
    try {
      var port =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .start()
              .getPort();
      return new PostgresServer("127.0.0.1", port, "postgres", SUPERUSER, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
