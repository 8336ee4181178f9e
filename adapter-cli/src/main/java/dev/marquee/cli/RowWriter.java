package dev.marquee.cli;

import java.io.IOException;
import java.util.List;

/**
 * Writes rows one after the other. A cell is as in {@link Output}, or a list of texts; what is
 * unknown is an empty {@code Optional}.
 */
interface RowWriter {

  void write(List<?> cells) throws IOException;

  /** Hands on what is still held back; the target stays open. */
  void flush() throws IOException;
}
