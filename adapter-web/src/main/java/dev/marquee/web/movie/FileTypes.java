package dev.marquee.web.movie;

import dev.marquee.application.movie.MovieFile.Format;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Locale;
import java.util.Optional;

/** The media types of files of films. Each file may be packed by gzip. */
final class FileTypes {

  static final String CSV = "text/csv";
  static final String TABBED = "text/tab-separated-values";
  static final String JSON = MediaType.APPLICATION_JSON;
  static final String JSON_LINES = "application/x-ndjson";
  static final String GZIP = "application/gzip";

  private FileTypes() {}

  /**
   * The form that a file of this type has; empty where the type leaves it open.
   *
   * @throws HttpStatusException 415 when it is no type of such a file
   */
  static Optional<Format> format(MediaType type) {
    return switch (type.getName().toLowerCase(Locale.ROOT)) {
      // the last is what browsers on Windows take CSV for
      case CSV, "application/vnd.ms-excel" -> Optional.of(Format.CSV);
      case TABBED -> Optional.of(Format.IMDB);
      case JSON -> Optional.of(Format.JSON);
      case JSON_LINES -> Optional.of(Format.JSON_LINES);
      case GZIP, "application/x-gzip", "application/octet-stream", "text/plain" -> Optional.empty();
      default ->
          throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no file of films");
    };
  }
}
