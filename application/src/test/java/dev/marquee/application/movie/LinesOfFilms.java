package dev.marquee.application.movie;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.domain.error.InvalidInput;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a file of its own words: one film a line, {@code title;released}. */
final class LinesOfFilms implements MovieFile {

  @Override
  public Iterator<RawMovie> rows(Source source) {
    var numbers = Stream.iterate(1L, n -> n + 1).iterator();
    return new BufferedReader(new InputStreamReader(source.content(), UTF_8))
        .lines()
        .map(line -> row(numbers.next(), line.split(";")))
        .iterator();
  }

  private static RawMovie row(long number, String[] columns) {
    if (columns.length < 2) {
      throw InvalidInput.of("malformed_file", "line " + number + " breaks off");
    }
    if (columns[0].equals("Episode")) {
      return RawMovie.other(number);
    }
    return new RawMovie(number, Map.of("title", columns[0], "released", columns[1]));
  }
}
