package dev.marquee.persistence.movie.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import java.io.Reader;
import java.util.Iterator;
import java.util.function.Supplier;

/** The rows of a CSV file (RFC 4180). */
final class CsvMovies implements Iterator<RawMovie> {

  /** More than the longest field that could ever be taken, so that a lost quote ends soon. */
  private static final int LONGEST_FIELD = 1 << 20;

  private final CsvRows rows = new CsvRows();
  private final Iterator<RawMovie> records;

  CsvMovies(Reader content) {
    this.records =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .build(rows, content)
            .iterator();
  }

  @Override
  public boolean hasNext() {
    return parsed(records::hasNext);
  }

  @Override
  public RawMovie next() {
    return parsed(records::next);
  }

  private <T> T parsed(Supplier<T> step) {
    try {
      return step.get();
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof InvalidInput ours) {
        throw ours;
      }
      throw MalformedFile.at(rows.line(), "is not CSV");
    }
  }
}
