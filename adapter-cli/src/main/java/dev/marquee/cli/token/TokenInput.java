package dev.marquee.cli.token;

import dev.marquee.cli.FileFailures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The token on standard input: everybody on the machine can read the arguments of a process. */
final class TokenInput {

  private static final int MAX_BYTES = 65_536;

  private TokenInput() {}

  /** The token, without the line end that most programs add. */
  static String read() {
    try {
      return new String(System.in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw FileFailures.reading(Path.of("standard input"), e);
    }
  }
}
