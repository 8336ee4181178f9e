package dev.marquee.cli.movie;

import dev.marquee.application.movie.MovieFile.Format;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The names of the forms that a file of films may have. */
final class FileFormats {

  static final String NAMES = "csv, json, jsonl or imdb";

  private FileFormats() {}

  static Optional<Format> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "csv" -> Optional.of(Format.CSV);
      case "json" -> Optional.of(Format.JSON);
      case "jsonl", "ndjson" -> Optional.of(Format.JSON_LINES);
      case "imdb", "tsv" -> Optional.of(Format.IMDB);
      default -> Optional.empty();
    };
  }

  /** By what the name of a file ends with, before {@code .gz} if that is there. */
  static Optional<Format> of(Path file) {
    var name = file.toString();
    var unpacked =
        name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.length() - 3 : name.length();
    return named(name.substring(name.lastIndexOf('.', unpacked - 1) + 1, unpacked));
  }
}
