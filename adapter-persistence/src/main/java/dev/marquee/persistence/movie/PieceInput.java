package dev.marquee.persistence.movie;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after the other, and holds one at a time. */
final class PieceInput extends InputStream {

  private final IntFunction<Optional<byte[]>> pieces;
  private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
  private int next;
  private boolean ended;

  /**
   * @param pieces by their numbers; empty behind the last
   */
  PieceInput(IntFunction<Optional<byte[]>> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    while (piece.available() == 0 && !ended) {
      var found = pieces.apply(next++);
      found.ifPresent(bytes -> piece = new ByteArrayInputStream(bytes));
      ended = found.isEmpty();
    }
    return piece.read(target, offset, length);
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }
}
