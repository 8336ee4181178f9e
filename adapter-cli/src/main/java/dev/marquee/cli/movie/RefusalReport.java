package dev.marquee.cli.movie;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.marquee.application.movie.RefusedRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows the first refused rows, and writes all of them to a file where one is given. */
final class RefusalReport implements Consumer<RefusedRow>, AutoCloseable {

  private static final int SHOWN = 100;

  private final PrintWriter err;
  private final @Nullable CsvWriter file;
  private long count;

  private RefusalReport(PrintWriter err, @Nullable CsvWriter file) {
    this.err = err;
    this.file = file;
  }

  static RefusalReport open(PrintWriter err, @Nullable Path file) throws IOException {
    if (file == null) {
      return new RefusalReport(err, null);
    }
    var csv = CsvWriter.builder().build(file);
    csv.writeRecord("line", "column", "code", "reason");
    return new RefusalReport(err, csv);
  }

  @Override
  public void accept(RefusedRow row) {
    count++;
    if (count <= SHOWN) {
      err.println("line " + row.line() + ": " + subject(row) + row.reason());
    }
    if (file != null) {
      file.writeRecord(String.valueOf(row.line()), row.column(), row.code(), row.reason());
    }
  }

  /** Says what was not shown. */
  void finish() {
    if (count > SHOWN) {
      err.println(
          "... and "
              + (count - SHOWN)
              + " more"
              + (file == null ? "; --report FILE keeps all" : ""));
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private static String subject(RefusedRow row) {
    return row.column().isEmpty() ? "" : row.column() + " ";
  }
}
