package dev.marquee.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One place where settings come from. Names are found in any case, an empty value is as good as
 * none.
 *
 * @param label what a message calls it
 */
record Source(String label, Map<String, String> values) {

  Source {
    var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(values);
    values = anyCase;
  }

  /**
   * The value under any of the setting's names, or of the file that such a name with _FILE points
   * at.
   *
   * @throws IllegalArgumentException when that file cannot be read
   */
  Optional<Given> find(Setting setting) {
    return setting.names().stream().flatMap(name -> find(setting, name).stream()).findFirst();
  }

  /** Names that look like ours and are not. */
  Stream<String> unknown() {
    return values.keySet().stream()
        .filter(
            name -> name.regionMatches(true, 0, Setting.OWN_PREFIX, 0, Setting.OWN_PREFIX.length()))
        .filter(name -> !Setting.knows(name));
  }

  private Optional<Given> find(Setting setting, String name) {
    var as = name.equals(setting.name()) ? "" : " as " + name;
    return text(name)
        .map(value -> new Given(value, label + as))
        .or(() ->
            text(name + Setting.FILE_SUFFIX)
                .map(file -> new Given(content(name, file), label + as + ", file " + file)));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String content(String name, String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name + Setting.FILE_SUFFIX + ": cannot read the file " + file);
    }
  }
}
