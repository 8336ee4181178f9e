package dev.marquee.bootstrap.settings;

import dev.marquee.application.auth.ResetLetter;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.web.client.TrustedProxies;
import dev.marquee.web.token.TokenSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the text of a setting means. Each throws {@link IllegalArgumentException} with what the
 * value must be, and does not repeat it: it may be a secret.
 */
final class Values {

  private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern ISSUER =
      Pattern.compile("https?://[!-~&&[^/@?#]]+(/[!-~&&[^/?#]]+)*");
  private static final Pattern RESET_PAGE = Pattern.compile("https?://[!-~]+");
  private static final Pattern COLLECTOR = Pattern.compile("https?://[!-~&&[^@?#]]+");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s*@?#]+");
  private static final Pattern REDIS = Pattern.compile("rediss?://[!-~]+");

  private Values() {}

  static Integer integer(String value, int min, int max) {
    if (!INTEGER.matcher(value).matches()
        || Integer.parseInt(value) < min
        || Integer.parseInt(value) > max) {
      throw new IllegalArgumentException("must be a number between " + min + " and " + max);
    }
    return Integer.valueOf(value);
  }

  static List<String> secretKeys(String value) {
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
  static List<String> origins(String value) {
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

  static List<String> proxies(String value) {
    var proxies = Arrays.stream(value.split(",")).map(String::strip).toList();
    TrustedProxies.of(proxies);
    return proxies;
  }

  static String issuer(String value) {
    if (!ISSUER.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be an address such as https://marquee.example, without a slash at the end");
    }
    return value;
  }

  static String redis(String value) {
    if (!REDIS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be redis://host:6379, or rediss://user:password@host:6379/0");
    }
    return value;
  }

  static EmailAddress emailAddress(String value) {
    try {
      return new EmailAddress(value);
    } catch (InvalidInput wrong) {
      throw new IllegalArgumentException("must be an e-mail address", wrong);
    }
  }

  static String resetPage(String value) {
    if (!RESET_PAGE.matcher(value).matches() || !value.contains(ResetLetter.TOKEN)) {
      throw new IllegalArgumentException(
          "must be an address with {token} in it: https://marquee.example/reset#{token}");
    }
    return value;
  }

  static String collector(String value) {
    if (!COLLECTOR.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an address such as http://localhost:4318");
    }
    return value.replaceFirst("/$", "");
  }

  static boolean truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "on" -> true;
      case "false", "0", "no", "off" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }
}
