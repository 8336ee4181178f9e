package dev.marquee.domain.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The order of a list. It is total, as its last field is one that no two rows share, so that pages
 * neither repeat nor miss a row. Rows without a field come after those with it, up or down.
 */
public record Order<T>(List<Step<T>> steps) {

  /** One field, and which way it goes. */
  public record Step<T>(SortField<T> field, boolean descending) {

    private Optional<?> keyOf(T row) {
      return field.value().apply(row);
    }

    @SuppressWarnings("unchecked") // keys of one field are of one type
    private int compare(Optional<?> one, Optional<?> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return Boolean.compare(one.isEmpty(), other.isEmpty());
      }
      var ascending = ((Comparable<Object>) one.get()).compareTo(other.get());
      return descending ? -ascending : ascending;
    }
  }

  public Order {
    steps = List.copyOf(steps);
  }

  public static <T> Order<T> ascending(SortField<T> field) {
    return new Order<>(List.of(new Step<>(field, false)));
  }

  public static <T> Order<T> descending(SortField<T> field) {
    return new Order<>(List.of(new Step<>(field, true)));
  }

  /** This order, and rows that it does not tell apart by another field. */
  public Order<T> thenAscending(SortField<T> field) {
    return then(new Step<>(field, false));
  }

  /** The same, downwards. */
  public Order<T> thenDescending(SortField<T> field) {
    return then(new Step<>(field, true));
  }

  private Comparator<T> comparator() {
    return (one, other) -> compare(positionOf(one), positionOf(other));
  }

  /** The place just behind a row. */
  public Position positionOf(T row) {
    return new Position(steps.stream().<Optional<?>>map(step -> step.keyOf(row)).toList());
  }

  /** Whether a row comes behind a place. */
  public boolean isBehind(Position place, T row) {
    return compare(place, positionOf(row)) < 0;
  }

  /**
   * What {@link Page#of} makes a page of, for stores that have all rows at hand.
   *
   * @param rows all that belong to the list, in whatever order
   */
  public List<T> cut(Stream<T> rows, PageRequest request) {
    return rows.filter(row -> request.after().map(place -> isBehind(place, row)).orElse(true))
        .sorted(comparator())
        .skip(request.skip())
        .limit(request.limit() + 1L)
        .toList();
  }

  private int compare(Position one, Position other) {
    return IntStream.range(0, steps.size())
        .map(i -> steps.get(i).compare(one.keys().get(i), other.keys().get(i)))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  private Order<T> then(Step<T> step) {
    return new Order<>(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
