package dev.marquee.application.movie;

import java.util.Map;

/**
 * One row of a file before anything of it was judged.
 *
 * @param line where it stands: the line of a text file, from 1, or the number of the element of a
 *     JSON array, from 1
 * @param columns what it says, as text, by the names of {@link MovieColumns}; unknown is left out
 */
public record RawMovie(long line, Map<String, String> columns) {

  public RawMovie {
    columns = Map.copyOf(columns);
  }
}
