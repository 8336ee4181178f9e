package dev.marquee.bootstrap.settings;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Limits;
import dev.marquee.bootstrap.log.LogFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Judges what was set, and knows what holds where nothing was. */
public final class SettingsReader {

  private static final int MAX_PORT = 65_535;
  private static final int MAX_TOKEN_MINUTES = 10_080;
  private static final int MAX_POOL = 1_000;
  private static final int MAX_RESET_MINUTES = 1_440;
  private static final int MAX_DRAIN = 300;

  /** Where other nodes may stand in, and whoever distributes requests has to hear of it. */
  private static final int SHARED_DRAIN = 3;

  private static final int MAX_CACHE = 999_999_999;
  private static final int MAX_IMPORT_MB = 1_000_000;
  private static final long MEGABYTE = 1 << 20;

  private final Sources sources;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(Sources sources) {
    this.sources = sources;
  }

  /**
   * Reads and judges all of them.
   *
   * @throws InvalidSettings with a line for each wrong value
   */
  public static Settings read(Sources sources) {
    return new SettingsReader(sources).read();
  }

  private Settings read() {
    var settings =
        new Settings(
            text(Setting.MARQUEE_HOST).orElse(""),
            integer(Setting.MARQUEE_PORT, 0, MAX_PORT),
            convert(Setting.MARQUEE_HOME, Path::of).orElse(Path.of("")),
            convert(Setting.DATABASE_URL, DatabaseUrl::parse),
            convert(Setting.SECRET_KEY, Values::secretKeys).orElse(List.of()),
            signing(),
            convert(Setting.MARQUEE_ISSUER, Values::issuer),
            Duration.ofMinutes(integer(Setting.ACCESS_TOKEN_EXPIRE_MINUTES, 1, MAX_TOKEN_MINUTES)),
            convert(Setting.BACKEND_CORS_ORIGINS, Values::origins).orElse(List.of()),
            text(Setting.APP_NAME).orElse(""),
            truth(Setting.DEBUG),
            integer(Setting.MARQUEE_DATABASE_POOL_SIZE, 1, MAX_POOL),
            truth(Setting.MARQUEE_MIGRATE),
            convert(Setting.MARQUEE_TRUSTED_PROXIES, Values::proxies).orElse(List.of()),
            truth(Setting.MARQUEE_REQUIRE_IF_MATCH),
            integer(Setting.MARQUEE_CACHE_MAX_BYTES, 0, MAX_CACHE),
            convert(Setting.REDIS_URL, Values::redis),
            integer(Setting.MARQUEE_IMPORT_MAX_MB, 1, MAX_IMPORT_MB) * MEGABYTE,
            integer(Setting.MARQUEE_IMPORT_MAX_UNPACKED_MB, 1, MAX_IMPORT_MB) * MEGABYTE,
            Limits.of(
                quota(Setting.MARQUEE_LOGINS_PER_NAME, Limits.DEFAULTS.loginsPerName()),
                quota(Setting.MARQUEE_LOGINS_PER_ADDRESS, Limits.DEFAULTS.loginsPerNetwork()),
                quota(Setting.MARQUEE_ACCOUNTS_PER_ADDRESS, Limits.DEFAULTS.accounts()),
                quota(Setting.MARQUEE_RESETS_PER_EMAIL, Limits.DEFAULTS.resetsPerEmail()),
                quota(Setting.MARQUEE_RESETS_PER_ADDRESS, Limits.DEFAULTS.resetsPerNetwork()),
                quota(Setting.MARQUEE_REQUESTS_PER_ADDRESS, Limits.DEFAULTS.requests())),
            operations(),
            mail());
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private Operations operations() {
    var shared = text(Setting.DATABASE_URL).isPresent();
    return new Operations(
        text(Setting.MARQUEE_MANAGEMENT_HOST).orElse(""),
        convert(Setting.MARQUEE_MANAGEMENT_PORT, value -> Values.integer(value, 0, MAX_PORT))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        Duration.ofSeconds(
            integer(Setting.MARQUEE_DRAIN_SECONDS, shared ? SHARED_DRAIN : 0, 0, MAX_DRAIN)),
        convert(Setting.MARQUEE_LOG_FORMAT, LogFormat::of).orElse(LogFormat.AUTO),
        truth(Setting.MARQUEE_ACCESS_LOG),
        convert(Setting.OTEL_EXPORTER_OTLP_ENDPOINT, Values::collector));
  }

  private MailSettings mail() {
    var server = convert(Setting.SMTP_URL, SmtpUrl::parse);
    var sender = convert(Setting.MARQUEE_MAIL_FROM, Values::emailAddress);
    if (server.isPresent() && sender.isEmpty() && text(Setting.MARQUEE_MAIL_FROM).isEmpty()) {
      problems.add(
          "MARQUEE_MAIL_FROM is required with SMTP_URL: the address that letters are from");
    }
    return new MailSettings(
        server,
        sender,
        Duration.ofMinutes(integer(Setting.MARQUEE_PASSWORD_RESET_MINUTES, 1, MAX_RESET_MINUTES)),
        convert(Setting.MARQUEE_PASSWORD_RESET_URL, Values::resetPage));
  }

  private Optional<String> text(Setting setting) {
    try {
      return sources.find(setting).map(Given::value).or(setting::standard);
    } catch (IllegalArgumentException unreadable) {
      problems.add(String.valueOf(unreadable.getMessage()));
      return Optional.empty();
    }
  }

  private <T> Optional<T> convert(Setting setting, Function<String, T> conversion) {
    return text(setting)
        .flatMap(value -> {
          try {
            return Optional.of(conversion.apply(value));
          } catch (IllegalArgumentException wrong) {
            problems.add(setting + ": " + wrong.getMessage());
            return Optional.empty();
          }
        });
  }

  private Signing signing() {
    var before = problems.size();
    var algorithms = convert(Setting.ALGORITHM, Signing::algorithms);
    var keys = convert(Setting.MARQUEE_SIGNING_KEYS, SigningKeyFiles::read).orElse(List.of());
    if (problems.size() > before) {
      return Signing.WITH_SECRETS;
    }
    try {
      return Signing.of(algorithms, keys);
    } catch (IllegalArgumentException contradiction) {
      problems.add(String.valueOf(contradiction.getMessage()));
      return Signing.WITH_SECRETS;
    }
  }

  private int integer(Setting setting, int min, int max) {
    return integer(setting, min, min, max);
  }

  /** For a setting whose default depends on others. */
  private int integer(Setting setting, int standard, int min, int max) {
    return convert(setting, value -> Values.integer(value, min, max)).orElse(standard);
  }

  private boolean truth(Setting setting) {
    return convert(setting, Values::truth).orElse(false);
  }

  private int quota(Setting setting, Limit standard) {
    return integer(setting, standard.quota(), 0, Limit.MAX_QUOTA);
  }
}
