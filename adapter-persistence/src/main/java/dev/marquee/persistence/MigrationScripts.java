package dev.marquee.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The migrations that this program brings. */
final class MigrationScripts {

  private static final String FOLDER = "db/migration/";

  private MigrationScripts() {}

  /** The name of each script, and the checksum under which Flyway notes that it was run. */
  static Map<String, Integer> checksums() {
    try {
      return names().collect(Collectors.toMap(Function.identity(), MigrationScripts::checksum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names() throws IOException {
    var folder = resource("");
    if (folder.openConnection() instanceof JarURLConnection connection) {
      return connection.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER) && name.endsWith(".sql"))
          .map(name -> name.substring(FOLDER.length()));
    }
    try (var files = Files.list(Path.of(folder.getPath()))) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  /** Of the lines, whatever ends them. */
  private static int checksum(String name) {
    try (var script = resource(name).openStream()) {
      var sum = new CRC32();
      new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
      return (int) sum.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(MigrationScripts.class.getResource("/" + FOLDER + name), name);
  }
}
