package dev.marquee.persistence.movie.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of fields parted by tabs, as IMDb gives them: a header first, nothing quoted or escaped,
 * and {@code \N} for what is unknown. CR, LF and CR LF all end a line.
 */
final class TabbedRows {

  static final String UNKNOWN = "\\N";

  private static final int LONGEST = 1 << 16;

  private final Reader text;
  private final char[] buffer = new char[LONGEST];
  private final StringBuilder pending = new StringBuilder();
  private final List<String> header;
  private int position;
  private int end;
  private boolean afterReturn;
  private long line;

  /**
   * @param required what the header must name
   */
  TabbedRows(Reader text, Set<String> required) {
    this.text = text;
    this.header = next().orElse(List.of());
    if (!header.containsAll(required)) {
      throw MalformedFile.at(1, "the header must give " + String.join(", ", required));
    }
  }

  List<String> header() {
    return header;
  }

  /** The line that was read last, from 1. */
  long line() {
    return line;
  }

  /** The fields of the next line. */
  Optional<List<String>> next() {
    return nextLine().map(row -> List.of(row.split("\t", -1)));
  }

  private Optional<String> nextLine() {
    line++;
    while (fill()) {
      var start = position;
      while (position < end && !isEnd(buffer[position])) {
        position++;
      }
      pending.append(buffer, start, position - start);
      if (pending.length() > LONGEST) {
        throw MalformedFile.at(line, "is longer than " + LONGEST + " characters");
      }
      if (position < end) {
        afterReturn = buffer[position++] == '\r';
        return Optional.of(taken());
      }
    }
    return pending.isEmpty() ? Optional.empty() : Optional.of(taken());
  }

  private String taken() {
    var row = pending.toString();
    pending.setLength(0);
    return row;
  }

  /** Makes sure that something is in the buffer, and that it is not the second half of CR LF. */
  private boolean fill() {
    if (position == end && !read()) {
      return false;
    }
    if (afterReturn && buffer[position] == '\n') {
      position++;
    }
    afterReturn = false;
    return position < end || read();
  }

  private boolean read() {
    try {
      position = 0;
      end = Math.max(text.read(buffer), 0);
      return end > 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
