package dev.marquee.cli.movie;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A file that appears under its name when it is complete, packed where the name says so. */
record ExportFile(Path target, boolean replace) {

  /** What fills the file. */
  interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /** Refuses early what {@link #write} would refuse at its end. */
  void requireFree() throws IOException {
    if (!replace && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  void write(Body body) throws IOException {
    var part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (var out = open(part)) {
        body.writeTo(out);
      }
      requireFree();
      Files.move(
          part,
          target,
          replace ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0]);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Writer open(Path part) throws IOException {
    var bytes = Files.newOutputStream(part);
    var packed = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(
            packed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }
}
