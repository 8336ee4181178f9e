package dev.marquee.bootstrap.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts who uses a server: every process holds a shared lock on one file, which ends with the
 * process even when it is killed; within a process they are counted. Callers hold the {@link
 * FolderLock}.
 */
final class Users {
  private static final Map<Path, Users> OF_THIS_PROCESS = new HashMap<>();

  private final Path file;
  private final FileLock shared;
  private int count;

  private Users(Path file, FileLock shared) {
    this.file = file;
    this.shared = shared;
  }

  static Users join(Path file) throws IOException {
    var users = OF_THIS_PROCESS.get(file);
    if (users == null) {
      var channel = FileChannel.open(file, CREATE, READ, WRITE);
      users = new Users(file, channel.lock(0, Long.MAX_VALUE, true));
      OF_THIS_PROCESS.put(file, users);
    }
    users.count++;
    return users;
  }

  /** Answers whether that was the last user of all processes. */
  boolean leave() throws IOException {
    if (--count > 0) {
      return false;
    }
    OF_THIS_PROCESS.remove(file);
    try (var channel = shared.acquiredBy()) {
      shared.release();
      return ((FileChannel) channel).tryLock() != null; // not while others share it
    }
  }
}
