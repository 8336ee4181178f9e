package dev.marquee.bootstrap.settings;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Limits;
import dev.marquee.web.client.TrustedProxies;
import dev.marquee.web.token.TokenSettings;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the settings: the environment first, then {@code .env} in the working folder, then
 * defaults.
 */
public final class SettingsReader {

  private static final int MAX_PORT = 65_535;
  private static final int MAX_TOKEN_MINUTES = 10_080;
  private static final int MAX_POOL = 1_000;
  private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern ISSUER =
      Pattern.compile("https?://[!-~&&[^/@?#]]+(/[!-~&&[^/?#]]+)*");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s*@?#]+");

  private final List<Source> sources;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(List<Source> sources) {
    this.sources = sources;
  }

  /**
   * Reads and judges all of them.
   *
   * @throws InvalidSettings with a line for each wrong value
   */
  public static Settings read(Map<String, String> environment, Path workingFolder) {
    return new SettingsReader(
            List.of(new Source("environment", environment), dotEnv(workingFolder)))
        .read();
  }

  /** Names that begin like ours and mean nothing, most likely misspelt. */
  public static List<String> unknownNames(Map<String, String> environment, Path workingFolder) {
    return List.of(new Source("environment", environment), dotEnv(workingFolder)).stream()
        .flatMap(Source::unknown)
        .distinct()
        .toList();
  }

  private Settings read() {
    var settings =
        new Settings(
            text(Setting.MARQUEE_HOST).orElse("127.0.0.1"),
            integer(Setting.MARQUEE_PORT, 8000, 0, MAX_PORT),
            convert(Setting.MARQUEE_HOME, Path::of).orElse(Path.of("data")),
            convert(Setting.DATABASE_URL, DatabaseUrl::parse),
            convert(Setting.SECRET_KEY, SettingsReader::secretKeys).orElse(List.of()),
            signing(),
            convert(Setting.MARQUEE_ISSUER, SettingsReader::issuer),
            Duration.ofMinutes(
                integer(Setting.ACCESS_TOKEN_EXPIRE_MINUTES, 30, 1, MAX_TOKEN_MINUTES)),
            convert(Setting.BACKEND_CORS_ORIGINS, SettingsReader::origins).orElse(List.of()),
            text(Setting.APP_NAME).orElse("Marquee"),
            convert(Setting.DEBUG, SettingsReader::truth).orElse(false),
            integer(Setting.MARQUEE_DATABASE_POOL_SIZE, 16, 1, MAX_POOL),
            convert(Setting.MARQUEE_TRUSTED_PROXIES, SettingsReader::proxies).orElse(List.of()),
            convert(Setting.MARQUEE_REQUIRE_IF_MATCH, SettingsReader::truth).orElse(false),
            Limits.of(
                quota(Setting.MARQUEE_LOGINS_PER_NAME, Limits.DEFAULTS.loginsPerName()),
                quota(Setting.MARQUEE_LOGINS_PER_ADDRESS, Limits.DEFAULTS.loginsPerNetwork()),
                quota(Setting.MARQUEE_ACCOUNTS_PER_ADDRESS, Limits.DEFAULTS.accounts()),
                quota(Setting.MARQUEE_REQUESTS_PER_ADDRESS, Limits.DEFAULTS.requests())));
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private static Source dotEnv(Path folder) {
    try {
      var entries =
          Dotenv.configure()
              .directory(folder.toAbsolutePath().toString())
              .ignoreIfMissing()
              .load()
              .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE);
      return new Source(
          ".env",
          entries.stream()
              .collect(
                  Collectors.toMap(
                      DotenvEntry::getKey, DotenvEntry::getValue, (first, second) -> second)));
    } catch (DotenvException e) {
      throw new InvalidSettings(List.of(".env: " + e.getMessage()));
    }
  }

  private Optional<String> text(Setting setting) {
    try {
      return sources.stream().flatMap(source -> source.find(setting).stream()).findFirst();
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

  private int integer(Setting setting, int standard, int min, int max) {
    return convert(setting, value -> inRange(value, min, max)).orElse(standard);
  }

  private int quota(Setting setting, Limit standard) {
    return integer(setting, standard.quota(), 0, Limit.MAX_QUOTA);
  }

  private static Integer inRange(String value, int min, int max) {
    if (!INTEGER.matcher(value).matches()
        || Integer.parseInt(value) < min
        || Integer.parseInt(value) > max) {
      throw new IllegalArgumentException("must be a number between " + min + " and " + max);
    }
    return Integer.valueOf(value);
  }

  private static List<String> secretKeys(String value) {
    var keys = Arrays.stream(value.split(",")).map(String::strip).toList();
    if (keys.stream()
        .anyMatch(
            key -> key.getBytes(StandardCharsets.UTF_8).length < TokenSettings.MIN_SECRET_BYTES)) {
      throw new IllegalArgumentException(
          "must have at least "
              + TokenSettings.MIN_SECRET_BYTES
              + " bytes; make one with: openssl rand -hex 32");
    }
    return keys;
  }

  /** Takes both a JSON array, as the originals do, and a plain list with commas. */
  private static List<String> origins(String value) {
    var origins =
        Arrays.stream(value.replaceAll("[\\[\\]\"']", "").split(","))
            .map(origin -> origin.strip().replaceFirst("/$", ""))
            .filter(origin -> !origin.isEmpty())
            .toList();
    if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
      throw new IllegalArgumentException(
          "must list origins such as https://example.org; a * is not allowed");
    }
    return origins;
  }

  private static List<String> proxies(String value) {
    var proxies = Arrays.stream(value.split(",")).map(String::strip).toList();
    TrustedProxies.of(proxies);
    return proxies;
  }

  private static String issuer(String value) {
    if (!ISSUER.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be an address such as https://marquee.example, without a slash at the end");
    }
    return value;
  }

  private static boolean truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "on" -> true;
      case "false", "0", "no", "off" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }
}
