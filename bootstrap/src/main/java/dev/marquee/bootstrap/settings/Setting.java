package dev.marquee.bootstrap.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every name that can be set, with the other spellings that are understood. {@code
 * docs/configuration.md} describes them, and a test holds it to this list.
 */
enum Setting {
  DATABASE_URL("MYAPI_DATABASE__DSN"),
  SECRET_KEY("MYAPI_TOKEN_KEY"),
  ALGORITHM,
  MARQUEE_SIGNING_KEYS,
  MARQUEE_ISSUER,
  ACCESS_TOKEN_EXPIRE_MINUTES,
  BACKEND_CORS_ORIGINS,
  APP_NAME,
  DEBUG,
  MARQUEE_HOST,
  MARQUEE_PORT,
  MARQUEE_HOME,
  MARQUEE_DATABASE_POOL_SIZE,
  MARQUEE_MIGRATE,
  MARQUEE_MANAGEMENT_HOST,
  MARQUEE_MANAGEMENT_PORT,
  MARQUEE_DRAIN_SECONDS,
  MARQUEE_TRUSTED_PROXIES,
  MARQUEE_REQUIRE_IF_MATCH,
  MARQUEE_LOGINS_PER_NAME,
  MARQUEE_LOGINS_PER_ADDRESS,
  MARQUEE_ACCOUNTS_PER_ADDRESS,
  MARQUEE_REQUESTS_PER_ADDRESS;

  /** What the names of our own begin with; one that is not in this list is a slip of the pen. */
  static final String OWN_PREFIX = "MARQUEE_";

  /** With this behind it a name is that of a file which holds the value. */
  static final String FILE_SUFFIX = "_FILE";

  private final String alias;

  Setting() {
    this.alias = name();
  }

  Setting(String alias) {
    this.alias = alias;
  }

  /** All spellings, the preferred one first. */
  List<String> names() {
    return Stream.of(name(), alias).distinct().toList();
  }

  /** Whether a name is one of ours, in whatever case. */
  static boolean knows(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    var plain =
        upper.endsWith(FILE_SUFFIX)
            ? upper.substring(0, upper.length() - FILE_SUFFIX.length())
            : upper;
    return Stream.of(values()).anyMatch(setting -> setting.names().contains(plain));
  }
}
