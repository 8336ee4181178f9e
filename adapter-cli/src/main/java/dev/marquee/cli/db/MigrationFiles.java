package dev.marquee.cli.db;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scripts that make and undo the schema, in the sources of the program. */
record MigrationFiles(Path folder) {

  private static final Path IN_SOURCES =
      Path.of("adapter-persistence", "src", "main", "resources", "db");
  private static final Pattern NUMBERED = Pattern.compile("[VU]([0-9]{1,9})__.*\\.sql");

  /** Those of the source tree that a folder is in, if it is in one. */
  static Optional<MigrationFiles> around(Path place) {
    return Stream.iterate(place.toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve(IN_SOURCES))
        .filter(path -> Files.isDirectory(path.resolve("migration")))
        .findFirst()
        .map(MigrationFiles::new);
  }

  /** The name for a topic: small ASCII letters, digits and underscores; empty if none is left. */
  static String name(String topic) {
    return Normalizer.normalize(topic, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }

  /** Begins the next migration and its undo script. */
  List<Path> begin(String topic) throws IOException {
    var name = next() + "__" + name(topic) + ".sql";
    var migration = folder.resolve("migration").resolve("V" + name);
    var undo = folder.resolve("undo").resolve("U" + name);
    Files.writeString(migration, "-- " + topic + "\n", CREATE_NEW);
    Files.writeString(undo, "-- Undoes: " + topic + "\n", CREATE_NEW);
    return List.of(migration, undo);
  }

  private int next() throws IOException {
    try (var migrations = Files.list(folder.resolve("migration"));
        var undos = Files.list(folder.resolve("undo"))) {
      return 1
          + Stream.concat(migrations, undos)
              .map(file -> NUMBERED.matcher(file.getFileName().toString()))
              .filter(file -> file.matches())
              .mapToInt(file -> Integer.parseInt(file.group(1)))
              .max()
              .orElse(0);
    }
  }
}
