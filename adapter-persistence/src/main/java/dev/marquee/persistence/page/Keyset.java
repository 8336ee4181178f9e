package dev.marquee.persistence.page;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows behind a place in a list, without a look at those before it. Where one range of an index
 * can hold them, that is one condition; else there is one for each range, and no row is in two.
 */
final class Keyset {

  /** The rows of one range. */
  record Range(String condition, List<Object> arguments) {}

  private Keyset() {}

  static <T> List<Range> behind(Position place, Order<T> order) {
    var steps = order.steps();
    var oneWay = steps.stream().map(Order.Step::descending).distinct().count() == 1;
    var allKnown = steps.stream().noneMatch(step -> step.field().optional());
    return oneWay && allKnown ? List.of(asOne(place, steps)) : asMany(place, steps);
  }

  private static <T> Range asOne(Position place, List<Order.Step<T>> steps) {
    var names = steps.stream().map(step -> step.field().name()).collect(Collectors.joining(", "));
    var marks = steps.stream().map(_ -> "?").collect(Collectors.joining(", "));
    return new Range(
        "(%s) %s (%s)".formatted(names, beyond(steps.getFirst()), marks),
        place.keys().stream().<Object>map(Optional::orElseThrow).toList());
  }

  /** Those that are equal up to a field and beyond in it, for each of the fields. */
  private static <T> List<Range> asMany(Position place, List<Order.Step<T>> steps) {
    var ranges = new ArrayList<Range>();
    var same = new Range("true", List.of());
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var name = step.field().name();
      var key = place.keys().get(i);
      if (key.isEmpty()) {
        same = and(same, name + " is null"); // nothing is beyond
        continue;
      }
      ranges.add(and(same, "%s %s ?".formatted(name, beyond(step)), key.get()));
      if (step.field().optional()) {
        ranges.add(and(same, name + " is null"));
      }
      same = and(same, name + " = ?", key.get());
    }
    return ranges;
  }

  private static String beyond(Order.Step<?> step) {
    return step.descending() ? "<" : ">";
  }

  private static Range and(Range range, String condition, Object... values) {
    var arguments = new ArrayList<>(range.arguments());
    arguments.addAll(List.of(values));
    return new Range(range.condition() + " and " + condition, arguments);
  }
}
