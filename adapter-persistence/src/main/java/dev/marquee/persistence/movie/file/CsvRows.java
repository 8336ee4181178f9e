package dev.marquee.persistence.movie.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.marquee.application.movie.FormulaGuard;
import dev.marquee.application.movie.MovieColumns;
import dev.marquee.application.movie.RawMovie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows of records, by the names in the first. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<RawMovie> {

  private static final Set<String> REQUIRED = Set.of(MovieColumns.TITLE, MovieColumns.RELEASED);

  private final List<Optional<MovieField>> header = new ArrayList<>();
  private final RawMovieBuilder row = new RawMovieBuilder();
  private boolean headerRead;

  /** The line on which the present record starts. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (!headerRead) {
      header.add(MovieField.named(new String(buffer, offset, length)));
    } else if (index < header.size() && length > 0) {
      var text = FormulaGuard.plain(new String(buffer, offset, length));
      header.get(index).ifPresent(field -> row.put(field, text));
    }
  }

  @Override
  protected @Nullable RawMovie buildRecord() {
    if (!headerRead) {
      headerRead = !header.isEmpty();
      judgeHeader();
      return null;
    }
    if (getFieldCount() != header.size()) {
      row.refuseFields(getFieldCount(), header.size());
    }
    return row.build(line());
  }

  @Override
  protected void terminate() {
    if (!headerRead) {
      throw MalformedFile.at(1, "there is no header");
    }
  }

  private void judgeHeader() {
    var columns = new HashSet<String>();
    for (var field : header) {
      if (field.isPresent() && !columns.add(field.get().column())) {
        throw MalformedFile.at(line(), "the header gives " + field.get().column() + " twice");
      }
    }
    if (headerRead && !columns.containsAll(REQUIRED)) {
      throw MalformedFile.at(line(), "the header must give title and released");
    }
  }
}
