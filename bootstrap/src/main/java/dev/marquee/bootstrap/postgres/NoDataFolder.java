package dev.marquee.bootstrap.postgres;

import java.nio.file.Path;

/** There is no database yet, and the caller may not make one. */
public final class NoDataFolder extends EmbeddedPostgresException {
  private static final long serialVersionUID = 1;

  NoDataFolder(Path home) {
    super("There is no database in the data folder " + home);
  }
}
