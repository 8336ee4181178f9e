package dev.marquee.cli;

import dev.marquee.application.movie.MovieColumns;
import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A film per line, whatever the format: {@code title,year}; one without a comma is broken. Ratings
 * alike: {@code title,rating}.
 */
final class TestMovieFile implements MovieFile {

  @Override
  public Iterator<RawMovie> rows(Source source) {
    var line = new AtomicLong();
    var ratings =
        source.ratings().stream()
            .flatMap(TestMovieFile::lines)
            .map(text -> text.split(","))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    return lines(source.content())
        .map(text -> row(line.incrementAndGet(), text, ratings))
        .iterator();
  }

  private static Stream<String> lines(InputStream content) {
    return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)).lines();
  }

  private static RawMovie row(long line, String text, Map<String, String> ratings) {
    var cells = text.split(",", -1);
    if (cells.length != 2) {
      throw InvalidInput.of("malformed_file", "line " + line + ": not two cells");
    }
    var columns = new HashMap<String, String>();
    columns.put(MovieColumns.TITLE, cells[0]);
    columns.put(MovieColumns.RELEASED, cells[1]);
    if (ratings.containsKey(cells[0])) {
      columns.put(MovieColumns.RATING, ratings.get(cells[0]));
    }
    return new RawMovie(line, columns);
  }
}
