package dev.marquee.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.marquee.application.movie.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/** RFC 4180; no cell is a formula. The texts of a list are parted by a bar. */
final class CsvRowWriter implements RowWriter {

  private final CsvWriter csv;

  CsvRowWriter(Writer target, List<String> columns) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
    csv.writeRecord(columns);
  }

  @Override
  public void write(List<?> cells) throws IOException {
    try {
      csv.writeRecord(cells.stream().map(CsvRowWriter::text).map(FormulaGuard::guarded).toList());
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }

  private static String text(Object cell) {
    return cell instanceof List<?> texts
        ? String.join("|", texts.stream().map(Object::toString).toList())
        : Cells.text(cell);
  }
}
