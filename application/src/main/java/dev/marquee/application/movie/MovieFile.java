package dev.marquee.application.movie;

import dev.marquee.domain.error.InvalidInput;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;

/** Reads a file of films, row by row in constant memory, whatever its form. */
public interface MovieFile {

  /** The forms a file may have, each also packed by gzip (RFC 1952). */
  enum Format {
    /** RFC 4180 with a header, UTF-8. */
    CSV,
    /** One array of objects (RFC 8259). */
    JSON,
    /** An object on each line (NDJSON). */
    JSON_LINES,
    /** IMDb's title.basics.tsv, of which only the films are taken. */
    IMDB;

    /** For people, such as {@code JSON lines}. */
    public String label() {
      return switch (this) {
        case CSV -> "CSV";
        case JSON -> "a JSON array";
        case JSON_LINES -> "lines of JSON";
        case IMDB -> "IMDb's title.basics.tsv";
      };
    }

    /** What a row's number counts. */
    public String place() {
      return this == JSON ? "element" : "line";
    }
  }

  /**
   * What is read.
   *
   * @param ratings IMDb's title.ratings.tsv, which tells more of the films of a {@link Format#IMDB}
   *     file; it is held in memory, 24 bytes a title or so
   * @param maxBytes that each may unpack to
   */
  record Source(InputStream content, Format format, Optional<InputStream> ratings, long maxBytes) {

    /** Files of any size. */
    public Source(InputStream content, Format format, Optional<InputStream> ratings) {
      this(content, format, ratings, Long.MAX_VALUE);
    }

    /** A file of any size that says everything by itself. */
    public Source(InputStream content, Format format) {
      this(content, format, Optional.empty());
    }
  }

  /**
   * The rows in order. Broken syntax shows when the iterator gets there.
   *
   * @throws InvalidInput {@code malformed_file}, here and from the iterator, saying the line
   */
  Iterator<RawMovie> rows(Source source);
}
