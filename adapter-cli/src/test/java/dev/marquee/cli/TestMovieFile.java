package dev.marquee.cli;

import dev.marquee.application.movie.MovieColumns;
import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A film per line, whatever the format: {@code title,year}; one without a comma is broken. */
final class TestMovieFile implements MovieFile {

  @Override
  public Iterator<RawMovie> rows(InputStream content, Format format) {
    var line = new AtomicLong();
    return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
        .lines()
        .map(text -> row(line.incrementAndGet(), text))
        .iterator();
  }

  private static RawMovie row(long line, String text) {
    var cells = text.split(",", -1);
    if (cells.length != 2) {
      throw InvalidInput.of("malformed_file", "line " + line + ": not two cells");
    }
    return new RawMovie(
        line, Map.of(MovieColumns.TITLE, cells[0], MovieColumns.RELEASED, cells[1]));
  }
}
