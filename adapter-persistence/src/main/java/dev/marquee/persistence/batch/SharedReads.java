package dev.marquee.persistence.batch;

import io.micronaut.data.connection.ConnectionOperations;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who ask the same at the same time share one read. Who comes while it is under way does
 * not get its answer, which may be old by then, but shares the next one, which begins when it ends.
 *
 * <p>Within a transaction each reads alone, since it may have to see what only the transaction
 * knows.
 */
public final class SharedReads<K, V> {

  private final ConnectionOperations<?> connections;
  private final Map<K, Read<V>> newest = new ConcurrentHashMap<>();

  public SharedReads(ConnectionOperations<?> connections) {
    this.connections = connections;
  }

  /**
   * The answer to a question, read after it was asked.
   *
   * @throws java.util.concurrent.CompletionException when reading failed, with the reason
   */
  public V get(K question, Supplier<V> reading) {
    if (connections.findConnectionStatus().isPresent()) {
      return reading.get();
    }
    var read =
        newest.compute(question, (_, last) -> last == null || last.begun ? new Read<>(last) : last);
    if (read.reader.equals(Thread.currentThread())) {
      read.run(reading);
      newest.remove(question, read);
    }
    return read.answer.join();
  }

  private static final class Read<V> {

    private final Thread reader = Thread.currentThread();
    private final CompletableFuture<?> before;
    private final CompletableFuture<V> answer = new CompletableFuture<>();
    private volatile boolean begun;

    Read(@Nullable Read<V> last) {
      before = last == null ? CompletableFuture.completedFuture(null) : last.answer;
    }

    void run(Supplier<V> reading) {
      before.exceptionally(_ -> null).join();
      begun = true;
      try {
        answer.complete(reading.get());
      } catch (RuntimeException | Error failure) {
        answer.completeExceptionally(failure);
      }
    }
  }
}
