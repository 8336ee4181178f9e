package dev.marquee.bootstrap.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting as people may see it.
 *
 * @param value empty where there is none, or where it is in a file that cannot be read
 * @param origin where it comes from, for people
 */
public record Shown(String name, Optional<String> value, String origin) {

  private static final String MASK = "***";

  private static final Pattern OF_USER = Pattern.compile("(://[^:/?@]*:).+(?=@)");
  private static final Pattern AS_PARAMETER = Pattern.compile("([?&]password=)[^&]+");

  /** All there are, without their secrets. */
  public static List<Shown> all(Sources sources) {
    return Arrays.stream(Setting.values()).map(setting -> of(setting, sources)).toList();
  }

  private static Shown of(Setting setting, Sources sources) {
    try {
      return sources
          .find(setting)
          .map(given ->
              new Shown(
                  setting.name(), Optional.of(masked(setting, given.value())), given.origin()))
          .orElseGet(() -> new Shown(setting.name(), setting.standard(), "default"));
    } catch (IllegalArgumentException unreadable) {
      return new Shown(setting.name(), Optional.empty(), "unreadable file");
    }
  }

  private static String masked(Setting setting, String value) {
    if (isSecret(setting, value)) {
      return MASK;
    }
    var without = OF_USER.matcher(value).replaceAll("$1" + MASK);
    return AS_PARAMETER.matcher(without).replaceAll("$1" + MASK);
  }

  /** What should be a URL and is none: nobody knows where a password begins in it. */
  private static boolean isSecret(Setting setting, String value) {
    return setting == Setting.SECRET_KEY
        || (setting.name().endsWith("_URL") && !value.contains("://"));
  }
}
