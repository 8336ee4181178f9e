package dev.marquee.persistence.movie.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictUtf8ReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "ascii\r\n", "été", "映画 🎬", "a\uFEFFb", "\u0000"})
  void readsWhatWasWritten(String text) throws IOException {
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    assertThat(read(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(text);
  }

  /** Buffers end anywhere: between the bytes of a character, and between CR and LF. */
  @Test
  void readsWhatIsLongerThanAnyBuffer() throws IOException {
    var text = "🎬é\r\nx".repeat(100_000);

    assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void numbersTheLineThatIsMalformedHoweverFarOffItIs() {
    var bytes = "é\r\n\r\n\n".repeat(100_000).getBytes(UTF_8);
    var malformed = Arrays.copyOf(bytes, bytes.length + 1);
    malformed[bytes.length] = (byte) 0xE9;

    assertThatThrownBy(() -> read(malformed))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line 300001: is not UTF-8");
  }

  private static String read(byte[] bytes) throws IOException {
    var text = new StringWriter();
    try (var reader = new StrictUtf8Reader(new Trickle(bytes))) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /** Gives a few bytes at a time, as a network does. */
  private static final class Trickle extends InputStream {

    private final ByteArrayInputStream all;

    Trickle(byte[] bytes) {
      this.all = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return all.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return all.read(target, offset, Math.min(length, 7));
    }
  }
}
