package dev.marquee.cli.movie;

import dev.marquee.domain.movie.Movie;
import java.io.IOException;
import java.io.Writer;

/** Writes films one after the other, in a form that {@code movies load} reads. */
interface MovieWriter {

  void write(Movie movie) throws IOException;

  /** Hands on what is still held back; the target stays open. */
  void flush() throws IOException;

  /** The forms of an export. */
  enum Format {
    csv,
    jsonl
  }

  /** Begins an export, with the header if the form has one. */
  static MovieWriter of(Format format, Writer target) throws IOException {
    return switch (format) {
      case csv -> new CsvMovieWriter(target);
      case jsonl -> new JsonMovieWriter(target);
    };
  }
}
