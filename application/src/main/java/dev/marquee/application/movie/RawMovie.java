package dev.marquee.application.movie;

import dev.marquee.domain.error.Violation;
import java.util.List;
import java.util.Map;

/**
 * One row of a file before anything of it was judged.
 *
 * @param line where it stands: the line of a text file, from 1, or the number of the element of a
 *     JSON array, from 1
 * @param film whether it is a film at all; other things are passed over
 * @param columns what it says, as text, by the names of {@link MovieColumns}; unknown is left out
 * @param unreadable what is there and is no text, such as a list for a year; such a row is refused
 */
public record RawMovie(
    long line, boolean film, Map<String, String> columns, List<Violation> unreadable) {

  public RawMovie {
    columns = Map.copyOf(columns);
    unreadable = List.copyOf(unreadable);
  }

  /** One that was read in full. */
  public RawMovie(long line, Map<String, String> columns) {
    this(line, true, columns, List.of());
  }

  /** Something that is no film, such as an episode. */
  public static RawMovie other(long line) {
    return new RawMovie(line, false, Map.of(), List.of());
  }
}
