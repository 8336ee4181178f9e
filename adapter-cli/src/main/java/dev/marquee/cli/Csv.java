package dev.marquee.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.List;

/** RFC 4180, for spreadsheets. */
final class Csv {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private Csv() {}

  static void write(PrintWriter out, List<String> columns, List<List<Object>> rows) {
    // No buffer of its own: nobody would empty it.
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(columns);
    rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::cell).toList()));
  }

  /**
   * A spreadsheet takes text that begins so for a formula (OWASP, CSV injection); an apostrophe
   * says it is text.
   */
  private static String cell(Object value) {
    var text = Cells.text(value);
    var dangerous =
        !(value instanceof Number)
            && !text.isEmpty()
            && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return dangerous ? "'" + text : text;
  }
}
