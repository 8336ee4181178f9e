package dev.marquee.application.movie;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers why the first rows were refused, and counts the others. */
public final class RefusedRows implements Consumer<RefusedRow> {

  /** Of how many rows the reasons are remembered. */
  public static final int SHOWN = 100;

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

  /** All that was said of the first {@value #SHOWN} rows. */
  public List<RefusedRow> first() {
    return List.copyOf(first);
  }

  /** How many rows there are of which nothing is remembered. */
  public long others() {
    return Math.max(0, rows - SHOWN);
  }
}
