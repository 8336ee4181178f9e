package dev.marquee.domain.testing;

import java.util.Map;

/** A store in memory that finds back to what it held, as transactions need it. */
public interface InMemoryStore {

  /**
   * Remembers all that is stored now.
   *
   * @return puts it back
   */
  Runnable snapshot();

  /** The snapshot of a store that keeps all it has in one map. */
  static <K, V> Runnable snapshotOf(Map<K, V> stored) {
    var then = Map.copyOf(stored);
    return () -> {
      stored.keySet().retainAll(then.keySet());
      stored.putAll(then);
    };
  }
}
