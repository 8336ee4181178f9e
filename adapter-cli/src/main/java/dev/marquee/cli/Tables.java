package dev.marquee.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns that line up, for people. */
final class Tables {

  private static final String GAP = "  ";

  private Tables() {}

  static void write(PrintWriter out, List<String> columns, List<List<Object>> rows) {
    var widths =
        IntStream.range(0, columns.size()).map(i -> width(columns.get(i), rows, i)).toArray();
    out.println(line(columns, widths));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private static int width(String column, List<List<Object>> rows, int index) {
    return rows.stream()
        .mapToInt(row -> length(printable(row.get(index))))
        .reduce(length(column), Math::max);
  }

  private static String line(List<?> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> padded(cells.get(i), widths[i]))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(Object cell, int width) {
    var text = printable(cell);
    var space = " ".repeat(width - length(text));
    return cell instanceof Number ? space + text : text + space;
  }

  private static String printable(Object cell) {
    return Printable.of(Cells.text(cell));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
