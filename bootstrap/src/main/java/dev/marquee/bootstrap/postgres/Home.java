package dev.marquee.bootstrap.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder, and where the embedded database keeps what in it. */
record Home(Path folder) {

  static Home create(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    }
    return new Home(folder.toRealPath());
  }

  /** Creates nothing, not even the lock file. */
  static Home existing(Path folder) throws IOException {
    var home = new Home(folder.toAbsolutePath().normalize());
    if (Files.notExists(home.cluster())) {
      throw new NoDataFolder(home.folder);
    }
    return new Home(folder.toRealPath());
  }

  Path cluster() {
    return folder.resolve("postgres");
  }

  Path password() {
    return folder.resolve("postgres-password");
  }

  Path port() {
    return folder.resolve("postgres-port");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  Path lock() {
    return folder.resolve("postgres.lock");
  }

  Path users() {
    return folder.resolve("postgres.users");
  }

  /** For the programs, where the account has no cache folder of its own. */
  Path cache() {
    return folder.resolve("cache");
  }
}
