package dev.marquee.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list in a stable order.
 *
 * @param items the rows, at most as many as were asked for
 * @param more whether rows follow
 */
public record Page<T>(List<T> items, boolean more) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were read with one row more than the page holds, which tells without
   * a count whether anything follows.
   *
   * @param rows up to {@code request.limit() + 1} rows
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request) {
    return rows.size() > request.limit()
        ? new Page<>(rows.subList(0, request.limit()), true)
        : new Page<>(rows, false);
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> function) {
    return new Page<>(items.stream().<R>map(function).toList(), more);
  }
}
