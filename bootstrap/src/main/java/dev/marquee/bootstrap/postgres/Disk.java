package dev.marquee.bootstrap.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must hold even if the power fails, and trees of files. */
final class Disk {
  private static final Logger log = LoggerFactory.getLogger(Disk.class);

  private Disk() {}

  static void sync(Path fileOrFolder) throws IOException {
    try (var channel = FileChannel.open(fileOrFolder, READ)) {
      channel.force(true);
    }
  }

  /** Gives something complete its name: it is there as a whole, or not at all. */
  static void publish(Path from, Path to) throws IOException {
    sync(from);
    Files.move(from, to, ATOMIC_MOVE);
    sync(to.resolveSibling("")); // its folder
  }

  /** The tree under a folder, children before their parents. */
  static List<Path> bottomUp(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      return tree.sorted(Comparator.reverseOrder()).toList();
    }
  }

  /**
   * Deletes what killed attempts left, as far as it can be: a program that outlived its process may
   * still write there. The next attempt then deletes the rest.
   */
  static void deleteLeftovers(Path parent, String prefix) throws IOException {
    try (var leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
      for (var leftover : leftovers) {
        deleteQuietly(leftover);
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      for (var path : bottomUp(folder)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      log.debug("{} is left for the next start", folder, e);
    }
  }
}
