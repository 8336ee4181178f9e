package dev.marquee.bootstrap.settings;

import dev.marquee.application.limit.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every name that can be set, with what holds where it is not, and the other spellings that are
 * understood. {@code docs/configuration.md} describes them, and a test holds it to this list.
 */
enum Setting {
  DATABASE_URL("", "MYAPI_DATABASE__DSN", "POSTGRES_URL"),
  SECRET_KEY("", "MYAPI_TOKEN_KEY"),
  ALGORITHM("", "JWT_ALGORITHM"),
  MARQUEE_SIGNING_KEYS,
  MARQUEE_ISSUER,
  ACCESS_TOKEN_EXPIRE_MINUTES(30, "JWT_EXPIRE_MINUTES"),
  BACKEND_CORS_ORIGINS,
  APP_NAME("Marquee"),
  DEBUG(false),
  MARQUEE_HOST("127.0.0.1"),
  MARQUEE_PORT(8000),
  MARQUEE_HOME("data"),
  MARQUEE_DATABASE_POOL_SIZE(16),
  MARQUEE_MIGRATE(true),
  MARQUEE_MANAGEMENT_HOST("127.0.0.1"),
  MARQUEE_MANAGEMENT_PORT,
  MARQUEE_DRAIN_SECONDS,
  MARQUEE_LOG_FORMAT("auto"),
  MARQUEE_ACCESS_LOG(false),
  OTEL_EXPORTER_OTLP_ENDPOINT,
  SMTP_URL,
  MARQUEE_MAIL_FROM,
  MARQUEE_PASSWORD_RESET_MINUTES(30),
  MARQUEE_PASSWORD_RESET_URL,
  MARQUEE_TRUSTED_PROXIES,
  MARQUEE_REQUIRE_IF_MATCH(false),
  MARQUEE_CACHE_MAX_BYTES(64 << 20),
  REDIS_URL,
  MARQUEE_IMPORT_MAX_MB(512),
  MARQUEE_IMPORT_MAX_UNPACKED_MB(4_096),
  MARQUEE_LOGINS_PER_NAME(Limits.DEFAULTS.loginsPerName().quota()),
  MARQUEE_LOGINS_PER_ADDRESS(Limits.DEFAULTS.loginsPerNetwork().quota()),
  MARQUEE_ACCOUNTS_PER_ADDRESS(Limits.DEFAULTS.accounts().quota()),
  MARQUEE_RESETS_PER_EMAIL(Limits.DEFAULTS.resetsPerEmail().quota()),
  MARQUEE_RESETS_PER_ADDRESS(Limits.DEFAULTS.resetsPerNetwork().quota()),
  MARQUEE_REQUESTS_PER_ADDRESS(Limits.DEFAULTS.requests().quota());

  /** What the names of our own begin with; one that is not in this list is a slip of the pen. */
  static final String OWN_PREFIX = "MARQUEE_";

  /** With this behind it a name is that of a file which holds the value. */
  static final String FILE_SUFFIX = "_FILE";

  private final String standard;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> aliases;

  Setting() {
    this("");
  }

  /** An empty text is no value, as everywhere. */
  Setting(Object standard, String... aliases) {
    this.standard = standard.toString();
    this.aliases = List.of(aliases);
  }

  /** All spellings, the preferred one first. */
  List<String> names() {
    return Stream.concat(Stream.of(name()), aliases.stream()).toList();
  }

  /** What holds where nothing is set. */
  Optional<String> standard() {
    return Optional.of(standard).filter(text -> !text.isEmpty());
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
