package dev.marquee.bootstrap.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, among processes and threads. The system frees the lock of a process that ends,
 * however it ends.
 */
final class FolderLock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** File locks belong to a process, and closing any channel of the file drops them. */
  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock acquire(Path file) throws IOException {
    THIS_PROCESS.lock();
    try {
      return new FolderLock(lock(file));
    } catch (IOException | RuntimeException e) {
      THIS_PROCESS.unlock();
      throw e;
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    var deadline = Deadline.in(PATIENCE);
    var channel = FileChannel.open(file, CREATE, WRITE);
    try {
      while (channel.tryLock() == null) {
        if (!deadline.pause()) {
          throw new EmbeddedPostgresException("Another process does not let go of " + file);
        }
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THIS_PROCESS.unlock();
    }
  }
}
