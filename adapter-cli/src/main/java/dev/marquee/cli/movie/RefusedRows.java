package dev.marquee.cli.movie;

import dev.marquee.application.movie.RefusedRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers the first refused rows, to show them when all is done, and counts the rest. */
final class RefusedRows implements Consumer<RefusedRow> {

  static final int SHOWN = 100;

  private final List<RefusedRow> first = new ArrayList<>();
  private long rows;
  private long lastLine;

  /** A row with several faults comes several times in a row. */
  @Override
  public void accept(RefusedRow row) {
    if (row.line() != lastLine) {
      lastLine = row.line();
      rows++;
    }
    if (rows <= SHOWN) {
      first.add(row);
    }
  }

  /**
   * Says what was refused and why.
   *
   * @param place what a row's number counts, such as {@code line}
   */
  void print(PrintWriter err, String place) {
    first.forEach(row ->
        err.println(place + " " + row.line() + ": " + (row.column() + " " + row.reason()).strip()));
    if (rows > SHOWN) {
      err.println("and " + (rows - SHOWN) + " more rows; --report FILE keeps all");
    }
  }
}
