package dev.marquee.persistence.movie.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads UTF-8, with or without a byte order mark, for parsers that ask for many characters at once.
 * The JDK's own reader either replaces what is no UTF-8 or does not say where it is.
 */
final class StrictUtf8Reader extends Reader {

  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private boolean begun;
  private boolean ended;
  private long line = 1;
  private char last;

  StrictUtf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    try {
      return decode(target, offset, length);
    } catch (BrokenGzip broken) {
      throw MalformedFile.at(line, broken.getMessage());
    }
  }

  private int decode(char[] target, int offset, int length) throws IOException {
    if (!begun) {
      begin();
    }
    var chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      var result = decoder.decode(bytes, chars, ended);
      var count = chars.position() - offset;
      if (count > 0) {
        countLines(target, offset, count);
        return count;
      }
      if (result.isError()) {
        throw MalformedFile.at(line, "is not UTF-8");
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void begin() throws IOException {
    begun = true;
    var start = in.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
      bytes.put(start);
    }
    bytes.flip();
  }

  private void fill() throws IOException {
    bytes.compact();
    var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
  }

  /** CR, LF and CR LF all end a line. */
  private void countLines(char[] chars, int offset, int count) {
    for (var i = offset; i < offset + count; i++) {
      if (chars[i] == '\r' || (chars[i] == '\n' && last != '\r')) {
        line++;
      }
      last = chars[i];
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
