package dev.marquee.bootstrap.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a .tar.xz as far as the binaries of PostgreSQL use the format. */
final class Archive {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private Archive() {}

  /** Everything is on the disk when this returns. */
  static void unpack(InputStream txz, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(txz))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, entry.resolveIn(folder));
      }
    }
    for (var path : Disk.bottomUp(folder)) {
      if (!Files.isSymbolicLink(path)) {
        Disk.sync(path);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Files.createDirectories(entry.isDirectory() ? target : target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, target);
      var executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
      Files.setPosixFilePermissions(target, fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
