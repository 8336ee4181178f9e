package dev.marquee.persistence.read;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One who waits for a row. */
final class Lookup<K, V> {

  private final K key;
  private final Semaphore calls = new Semaphore(0);
  private volatile @Nullable CompletableFuture<Map<K, V>> rows;

  Lookup(K key) {
    this.key = key;
  }

  K key() {
    return key;
  }

  /** Waits for the rows, or for being called because a lane may be free. */
  Optional<CompletableFuture<Map<K, V>>> await() {
    if (rows == null) {
      calls.acquireUninterruptibly();
    }
    return Optional.ofNullable(rows);
  }

  /** Hands over the rows among which it is, if there is such a row. */
  void answer(CompletableFuture<Map<K, V>> found) {
    rows = found;
    call();
  }

  void call() {
    calls.release();
  }
}
