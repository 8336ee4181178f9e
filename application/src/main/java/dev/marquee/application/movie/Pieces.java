package dev.marquee.application.movie;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** Cuts what is written into pieces, and hands each on with its number. */
final class Pieces extends OutputStream {

  private static final int SIZE = 1 << 20;

  private final ObjIntConsumer<byte[]> target;
  private final byte[] piece = new byte[SIZE];
  private int filled;
  private int number;
  private boolean closed;

  Pieces(ObjIntConsumer<byte[]> target) {
    this.target = target;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    for (var done = 0; done < length; ) {
      var fitting = Math.min(length - done, SIZE - filled);
      System.arraycopy(source, offset + done, piece, filled, fitting);
      filled += fitting;
      done += fitting;
      if (filled == SIZE) {
        handOn();
      }
    }
  }

  /** Hands on the rest, or one empty piece where there was nothing at all. */
  @Override
  public void close() {
    if (!closed && (filled > 0 || number == 0)) {
      handOn();
    }
    closed = true;
  }

  private void handOn() {
    target.accept(Arrays.copyOf(piece, filled), number++);
    filled = 0;
  }
}
