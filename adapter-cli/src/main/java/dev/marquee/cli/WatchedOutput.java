package dev.marquee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Standard output that ends who writes to it when nobody reads it any more. */
final class WatchedOutput extends Writer {

  /** Nothing can be written there. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final PrintWriter out;

  WatchedOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(char[] source, int offset, int length) throws IOException {
    out.write(source, offset, length);
    flush();
  }

  @Override
  public void flush() throws IOException {
    if (out.checkError()) {
      throw new Lost();
    }
  }

  /** It is not ours to close. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
