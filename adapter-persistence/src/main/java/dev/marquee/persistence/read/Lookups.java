package dev.marquee.persistence.read;

import io.micronaut.data.connection.ConnectionOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Finds rows of one kind by their keys. Who comes while a lane is free takes it and looks for one
 * row. Who comes while all are busy waits, and the next one to be free looks for all at once.
 *
 * <p>Within a transaction each looks alone, since it may have to see what only the transaction
 * knows. There are no threads of its own: the first of those who wait looks for the others too.
 */
public final class Lookups<K, V> {

  /** More statements at a time bring no more rows a second, but smaller batches. */
  private static final int LANES = 2;

  private final ConnectionOperations<?> connections;
  private final Function<List<K>, Map<K, V>> statement;
  private final int most;
  private final Semaphore lanes = new Semaphore(LANES);
  private final Queue<Lookup<K, V>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Of rows that a statement finds.
   *
   * @param most for how many keys it looks at once
   * @param statement run on the connection that the thread has then
   */
  public Lookups(
      ConnectionOperations<?> connections, int most, Function<List<K>, Map<K, V>> statement) {
    this.connections = connections;
    this.most = most;
    this.statement = statement;
  }

  /**
   * The row of a key, as it is now or later.
   *
   * @throws java.util.concurrent.CompletionException when the statement failed, with the reason
   */
  public Optional<V> find(K key) {
    if (connections.findConnectionStatus().isPresent()) {
      return Optional.ofNullable(statement.apply(List.of(key)).get(key));
    }
    var lookup = new Lookup<K, V>(key);
    waiting.add(lookup);
    var rows = Optional.<CompletableFuture<Map<K, V>>>empty();
    while (rows.isEmpty()) {
      if (lanes.tryAcquire()) {
        try {
          answerSome();
        } finally {
          lanes.release();
          callNext();
        }
      }
      rows = lookup.await();
    }
    return Optional.ofNullable(rows.get().join().get(key));
  }

  private void answerSome() {
    var batch = next(most);
    if (batch.isEmpty()) {
      return;
    }
    var rows = new CompletableFuture<Map<K, V>>();
    try {
      var keys = batch.stream().map(Lookup::key).distinct().toList();
      rows.complete(connections.executeRead(_ -> statement.apply(keys)));
    } catch (RuntimeException | Error failure) {
      rows.completeExceptionally(failure);
      // the others have waited as long, and the next attempt may take as long again
      batch.addAll(next(Integer.MAX_VALUE));
    }
    batch.forEach(lookup -> lookup.answer(rows));
  }

  private List<Lookup<K, V>> next(int count) {
    var next = new ArrayList<Lookup<K, V>>();
    for (Lookup<K, V> first; next.size() < count && (first = waiting.poll()) != null; ) {
      next.add(first);
    }
    return next;
  }

  private void callNext() {
    var next = waiting.peek();
    if (next != null) {
      next.call();
    }
  }
}
