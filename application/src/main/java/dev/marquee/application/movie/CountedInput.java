package dev.marquee.application.movie;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes were read. */
public class CountedInput extends FilterInputStream {

  private long count;

  public CountedInput(InputStream in) {
    super(in);
  }

  /** How many. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var read = super.read(target, offset, length);
    count += Math.max(read, 0);
    return read;
  }
}
