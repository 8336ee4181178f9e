package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The server that a cluster's postmaster.pid names. */
record PostmasterPid(long pid, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** The server that runs on this very cluster, ready or not. */
  static Optional<PostmasterPid> ofRunning(Path cluster) throws IOException {
    return read(cluster).filter(server -> server.runsOn(cluster));
  }

  /**
   * Deletes the file that a crash left. PostgreSQL itself looks only whether the process exists,
   * and numbers are used again: in a container, the threads of a new JVM soon have that of the old
   * server.
   */
  static void deleteStale(Path cluster) throws IOException {
    if (ofRunning(cluster).isEmpty()) {
      Files.deleteIfExists(file(cluster));
    }
  }

  private static Optional<PostmasterPid> read(Path cluster) throws IOException {
    try {
      var lines = Files.readAllLines(file(cluster));
      return Optional.of(
          new PostmasterPid(
              Long.parseLong(lines.get(PID_LINE).strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // none, or one that a crash cut off
    }
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** No other process has such a command line; that of a zombie is empty. */
  private boolean runsOn(Path cluster) {
    var dataFolder = List.of("-D", cluster.toString());
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().arguments())
        .filter(words -> Collections.indexOfSubList(List.of(words), dataFolder) >= 0)
        .isPresent();
  }
}
