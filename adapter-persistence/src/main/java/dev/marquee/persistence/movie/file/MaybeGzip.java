package dev.marquee.persistence.movie.file;

import dev.marquee.application.movie.CountedInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks what is gzip (RFC 1952) and passes on what is not: no text of UTF-8 begins as gzip does.
 * What unpacks to very much more than it was is no file of films, and is refused on the way.
 */
final class MaybeGzip extends InputStream {

  private static final byte[] MAGIC = {0x1F, (byte) 0x8B};
  private static final int BUFFER = 1 << 16;

  /** Films pack to a fourth or so; a thousandth is the least that gzip can do. */
  private static final int MOST_TO_ONE = 100;

  private static final long ALWAYS_FINE = 1 << 20;

  private final Counted packed;
  private final long max;
  private @Nullable InputStream content;
  private boolean gzip;
  private long unpacked;

  /**
   * @param max bytes that it may unpack to
   */
  MaybeGzip(InputStream in, long max) {
    this.packed = new Counted(in);
    this.max = max;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      var count = content().read(target, offset, length);
      unpacked += Math.max(count, 0);
      if (gzip && unpacked > ALWAYS_FINE + MOST_TO_ONE * packed.count()) {
        throw new BrokenGzip("unpacks to more than " + MOST_TO_ONE + " times its size");
      }
      if (unpacked > max) {
        throw new BrokenGzip("unpacks to more than " + max + " bytes");
      }
      return count;
    } catch (EOFException cut) {
      throw new BrokenGzip("breaks off within gzip");
    } catch (ZipException broken) {
      throw new BrokenGzip("is not gzip");
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }

  private InputStream content() throws IOException {
    if (content == null) {
      var start = packed.readNBytes(MAGIC.length);
      var whole = new PushbackInputStream(packed, MAGIC.length);
      whole.unread(start);
      gzip = Arrays.equals(start, MAGIC);
      content = gzip ? new GZIPInputStream(whole, BUFFER) : whole;
    }
    return content;
  }

  private static final class Counted extends CountedInput {

    Counted(InputStream in) {
      super(in);
    }

    /** Something may always follow: gzip would take a silent pipe for the end of all members. */
    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}
