package dev.marquee.bootstrap.journey;

import dev.marquee.persistence.testing.TestDatabase;
import java.util.Map;

/** What a program is started with. */
final class Environment {

  private Environment() {}

  /** An existing database and a key; nobody waits for others to stand in. */
  static Map<String, String> of(TestDatabase database) {
    return Map.of(
        "DATABASE_URL", url(database),
        "SECRET_KEY", "k".repeat(64),
        "MARQUEE_DRAIN_SECONDS", "0");
  }

  /** The database in the spelling of the originals. */
  static String url(TestDatabase database) {
    var credentials = database.username() + ":" + database.password() + "@";
    return database.jdbcUrl().replace("jdbc:postgresql://", "postgresql+asyncpg://" + credentials);
  }
}
