package dev.marquee.domain.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that rows can be put in order by.
 *
 * @param name of the field, in snake_case
 * @param optional whether a row may be without it
 * @param value reads it off a row: one of the types of a {@link Position}
 */
public record SortField<T>(
    String name, boolean optional, Function<? super T, ? extends Optional<?>> value) {

  /** One that every row has. */
  public static <T, V extends Comparable<V>> SortField<T> known(
      String name, Function<? super T, V> value) {
    return new SortField<T>(name, false, row -> Optional.of(value.apply(row)));
  }

  /** One that rows may be without; those come last, up or down. */
  public static <T, V extends Comparable<V>> SortField<T> optional(
      String name, Function<? super T, Optional<V>> value) {
    return new SortField<T>(name, true, value);
  }
}
