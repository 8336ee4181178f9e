package dev.marquee.application.movie;

import dev.marquee.domain.error.InvalidInput;
import java.io.InputStream;
import java.util.Iterator;

/** Reads a file of films, row by row in constant memory, whatever its form. */
public interface MovieFile {

  /** The forms a file may have. */
  enum Format {
    /** RFC 4180 with a header, UTF-8. */
    CSV,
    /** One array of objects (RFC 8259). */
    JSON
  }

  /**
   * The rows in order. Broken syntax shows when the iterator gets there.
   *
   * @throws InvalidInput {@code malformed_file}, here and from the iterator, saying the line
   */
  Iterator<RawMovie> rows(InputStream content, Format format);
}
