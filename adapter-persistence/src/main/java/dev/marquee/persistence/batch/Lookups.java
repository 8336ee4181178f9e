package dev.marquee.persistence.batch;

import io.micronaut.data.connection.ConnectionOperations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds rows of one kind by their keys, in {@link Batches}: one statement looks for many.
 *
 * <p>Within a transaction each looks alone, since it may have to see what only the transaction
 * knows.
 */
public final class Lookups<K, V> {

  /** More bring no more rows a second. */
  private static final int LANES = 2;

  private final ConnectionOperations<?> connections;
  private final Function<List<K>, Map<K, V>> statement;
  private final Batches<K, Optional<V>> batches;

  /**
   * Of rows that a statement finds.
   *
   * @param most for how many keys it looks at once
   * @param statement run on the connection that the thread has then
   */
  public Lookups(
      ConnectionOperations<?> connections, int most, Function<List<K>, Map<K, V>> statement) {
    this.connections = connections;
    this.statement = statement;
    this.batches = new Batches<>(LANES, most, this::answer, _ -> false);
  }

  /** The row of a key, as it is now or later. */
  public Optional<V> find(K key) {
    return connections.findConnectionStatus().isPresent()
        ? Optional.ofNullable(statement.apply(List.of(key)).get(key))
        : batches.ask(key);
  }

  /** The rows of those of the keys that have one, by one statement, whatever others look for. */
  public Map<K, V> findAll(Collection<K> keys) {
    return connections.executeRead(_ -> statement.apply(keys.stream().distinct().toList()));
  }

  private List<Optional<V>> answer(List<K> keys) {
    var rows = findAll(keys);
    return keys.stream().map(key -> Optional.ofNullable(rows.get(key))).toList();
  }
}
