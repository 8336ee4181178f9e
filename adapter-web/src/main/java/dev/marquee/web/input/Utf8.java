package dev.marquee.web.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Well-formed UTF-8 or nothing; the JDK's usual decoding puts U+FFFD where it cannot read. */
final class Utf8 {

  private Utf8() {}

  /**
   * @throws Malformed {@code malformed_text}
   */
  static String decode(byte[] bytes) {
    return decode(ByteBuffer.wrap(bytes));
  }

  static String decode(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("malformed_text", "The request is not well-formed UTF-8");
    }
  }
}
