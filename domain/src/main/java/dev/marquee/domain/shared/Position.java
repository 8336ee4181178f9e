package dev.marquee.domain.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list, just behind a row: what the row has of the fields that the list is ordered by.
 * It stays a place when the row is gone, and rows that come or go before it do not move it.
 *
 * @param keys in the order's sequence, each a {@link Long}, {@link BigDecimal}, {@link Instant} or
 *     {@link String}; empty where the row has none
 */
public record Position(List<Optional<?>> keys) {

  public Position {
    keys = List.copyOf(keys);
    keys.forEach(key -> key.ifPresent(Position::requireKnownType));
  }

  private static void requireKnownType(Object key) {
    if (!(key instanceof Long
        || key instanceof BigDecimal
        || key instanceof Instant
        || key instanceof String)) {
      throw new IllegalArgumentException("no key of a position: " + key.getClass());
    }
  }
}
