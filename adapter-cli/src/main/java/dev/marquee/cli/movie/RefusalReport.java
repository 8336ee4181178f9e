package dev.marquee.cli.movie;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.cli.FileFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** A file with all refused rows. */
final class RefusalReport implements Consumer<RefusedRow>, AutoCloseable {

  private final Path file;
  private final CsvWriter csv;

  private RefusalReport(Path file, CsvWriter csv) {
    this.file = file;
    this.csv = csv;
  }

  /** Starts the file anew. */
  static RefusalReport create(Path file, String place) {
    try {
      var csv = CsvWriter.builder().build(file);
      csv.writeRecord(place, "column", "code", "reason");
      return new RefusalReport(file, csv);
    } catch (IOException e) {
      throw FileFailures.writing(file, e);
    }
  }

  @Override
  public void accept(RefusedRow row) {
    try {
      csv.writeRecord(String.valueOf(row.line()), row.column(), row.code(), row.reason());
    } catch (UncheckedIOException e) {
      throw FileFailures.writing(file, Objects.requireNonNull(e.getCause()));
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw FileFailures.writing(file, e);
    }
  }
}
