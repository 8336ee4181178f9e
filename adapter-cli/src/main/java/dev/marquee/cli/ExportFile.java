package dev.marquee.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears under its name when it is complete, packed where the name says so.
 *
 * @param replace whether it may take the place of another
 * @param secret whether it is for its owner's eyes only
 */
public record ExportFile(Path target, boolean replace, boolean secret) {

  /** What fills the file. */
  public interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /** Refuses early what {@link #write} would refuse at its end. */
  public void requireFree() throws IOException {
    if (!replace && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  public void write(Body body) throws IOException {
    var part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
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
    var bytes = secret ? newSecretFile(part) : Files.newOutputStream(part);
    var packed = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(
            packed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private static OutputStream newSecretFile(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return Channels.newOutputStream(
        Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly));
  }
}
