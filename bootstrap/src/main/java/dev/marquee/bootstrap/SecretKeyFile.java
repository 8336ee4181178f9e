package dev.marquee.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that signs tokens where nobody set one: made once, kept in the data folder for its
 * owner's eyes only.
 */
final class SecretKeyFile {

  private static final int BYTES = 32;

  private SecretKeyFile() {}

  /** The key of this data folder, made now if there is none. */
  static String readOrMake(Path home) {
    var file = home.resolve("secret-key");
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drawn by chance. */
  static String newSecret() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Written beside and renamed, so that nobody ever reads half a key. */
  private static void make(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft =
        Files.createTempFile(file.toAbsolutePath().getParent(), "secret-key", ".tmp", ownerOnly);
    Files.writeString(draft, newSecret());
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherProcessWasFaster) {
      // Its key is as good as ours.
    } finally {
      Files.delete(draft);
    }
  }
}
