package dev.marquee.bootstrap.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server and its programs say. Two files at most, as long as no single run fills one. */
record Log(Path file) {
  private static final int ROTATE_AT = 1 << 20;
  private static final int SHOWN_BYTES = 1 << 14;
  private static final int SHOWN_LINES = 12;

  ProcessBuilder.Redirect redirect() {
    return ProcessBuilder.Redirect.appendTo(file.toFile());
  }

  long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** The last lines of what came after a position. */
  String since(long position) throws IOException {
    try (var content = new RandomAccessFile(file.toFile(), "r")) {
      var start = Math.max(position, content.length() - SHOWN_BYTES);
      content.seek(start);
      var bytes = new byte[Math.toIntExact(content.length() - start)];
      content.readFully(bytes);
      var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }
  }

  /** To be called while no server writes. */
  void rotate() throws IOException {
    if (size() > ROTATE_AT) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
    }
  }
}
