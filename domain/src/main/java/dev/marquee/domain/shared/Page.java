package dev.marquee.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A part of a list in a stable order.
 *
 * @param items the rows, at most as many as were asked for
 * @param next where to go on, if rows follow
 * @param total of how many rows this is a part, where that was asked for
 */
public record Page<T>(List<T> items, Optional<Position> next, OptionalLong total) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were read with one row more than the page holds, which tells without
   * a count whether anything follows.
   *
   * @param rows up to {@code request.limit() + 1} rows
   */
  public static <T> Page<T> of(List<T> rows, Order<T> order, PageRequest request) {
    return upTo(request.limit(), rows, order);
  }

  /**
   * The same of rows that may be large: the page ends, after one row at the earliest, with the row
   * that fills it.
   *
   * @param rows up to {@code request.limit() + 1} rows, of which those may be left out that come
   *     later than the first behind the page
   * @param size how large a row is
   * @param full the size at which a page is full
   */
  public static <T> Page<T> of(
      List<T> rows, Order<T> order, PageRequest request, ToLongFunction<T> size, long full) {
    var count = 0;
    for (long sum = 0; count < Math.min(rows.size(), request.limit()) && sum < full; count++) {
      sum += size.applyAsLong(rows.get(count));
    }
    return upTo(count, rows, order);
  }

  private static <T> Page<T> upTo(int count, List<T> rows, Order<T> order) {
    return rows.size() > count
        ? new Page<>(
            rows.subList(0, count),
            Optional.of(order.positionOf(rows.get(count - 1))),
            OptionalLong.empty())
        : new Page<>(rows, Optional.empty(), OptionalLong.empty());
  }

  /** Whether rows follow. */
  public boolean more() {
    return next.isPresent();
  }

  /** The same page, knowing how many rows there are in all. */
  public Page<T> withTotal(long all) {
    return new Page<>(items, next, OptionalLong.of(all));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> function) {
    return new Page<>(items.stream().<R>map(function).toList(), next, total);
  }
}
