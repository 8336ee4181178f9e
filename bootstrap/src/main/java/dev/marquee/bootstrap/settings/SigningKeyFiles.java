package dev.marquee.bootstrap.settings;

import dev.marquee.web.token.PemKeys;
import dev.marquee.web.token.TokenKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** Reads the keys of a list of files. */
final class SigningKeyFiles {

  private SigningKeyFiles() {}

  /**
   * The key of each file, in order.
   *
   * @throws IllegalArgumentException when there is none in a file, or everybody on the machine can
   *     read a private one; the message names the file and repeats nothing of it
   */
  static List<TokenKey> read(String files) {
    return Arrays.stream(files.split(","))
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .map(SigningKeyFiles::readOne)
        .toList();
  }

  private static TokenKey readOne(String file) {
    try {
      var path = Path.of(file);
      var key = PemKeys.read(Files.readString(path, StandardCharsets.ISO_8859_1));
      if (key.signs() && isOpenToOthers(path)) {
        throw new IllegalArgumentException("must not be open to others: chmod 600 " + file);
      }
      return key;
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("cannot read the file " + file);
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(file + " " + unfit.getMessage());
    }
  }

  /** The group may read it: container platforms hand over secrets so. */
  private static boolean isOpenToOthers(Path file) throws IOException {
    var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix == null) {
      return false;
    }
    var open = EnumSet.copyOf(posix.readAttributes().permissions());
    return open.contains(PosixFilePermission.OTHERS_READ)
        || open.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
