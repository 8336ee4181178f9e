package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the database: 256 random bits in a file that only its owner may read. */
record Password(String value) {
  private static final int BYTES = 32;
  private static final String FRESH = "postgres-password-";

  static Password read(Path file) throws IOException {
    try {
      return new Password(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      throw new EmbeddedPostgresException(
          "The password of the database is missing: " + file + " belongs to it");
    }
  }

  static Password readOrCreate(Path file) throws IOException {
    if (Files.notExists(file)) {
      Disk.deleteLeftovers(file.resolveSibling(""), FRESH);
      // A temporary file has mode 0600 from its first moment.
      var fresh = Files.createTempFile(file.resolveSibling(""), FRESH, ".tmp");
      Files.writeString(fresh, random() + "\n");
      Disk.publish(fresh, file);
    }
    return read(file);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "***";
  }
}
