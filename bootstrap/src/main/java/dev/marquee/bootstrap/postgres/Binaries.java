package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The programs of PostgreSQL, unpacked once per account and version. They are given their name when
 * all of them are on the disk, so the folder is complete wherever it exists.
 */
record Binaries(Path folder, String majorVersion) {
  private static final String UNPACKING = "unpacking-";

  static Binaries unpacked(Path fallbackCache) throws IOException {
    var distribution = Distribution.ofThisPlatform();
    var cache = writable(cacheOfAccount()) ? cacheOfAccount() : fallbackCache;
    Files.createDirectories(cache);
    var folder = cache.resolve(distribution.toString());
    if (Files.notExists(folder)) {
      try (var _ = FolderLock.acquire(cache.resolve("lock"))) {
        Disk.deleteLeftovers(cache, UNPACKING);
        if (Files.notExists(folder)) {
          unpack(distribution, Files.createTempDirectory(cache, UNPACKING), folder);
        }
      }
    }
    return new Binaries(folder, distribution.majorVersion());
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpack(Distribution distribution, Path fresh, Path folder)
      throws IOException {
    try (var archive = distribution.open()) {
      Archive.unpack(archive, fresh);
    }
    Disk.publish(fresh, folder);
  }

  private static Path cacheOfAccount() {
    var configured = System.getenv("XDG_CACHE_HOME");
    var caches =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return caches.resolve("marquee");
  }

  /** Not so where an account has no home, as is usual in containers. */
  private static boolean writable(Path cache) {
    try {
      return Files.isWritable(Files.createDirectories(cache));
    } catch (IOException e) {
      return false;
    }
  }
}
