package dev.marquee.domain.shared;

import dev.marquee.domain.error.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How an order is written: names of fields parted by commas, a {@code -} in front of what goes
 * down.
 *
 * @param fields those that may be named
 * @param most how many of them at once
 * @param id tells any two rows apart, where those named do not
 */
public record Sorting<T>(List<SortField<T>> fields, int most, SortField<T> id) {

  private static final String DOWN = "-";

  /**
   * The order that a text asks for.
   *
   * @throws InvalidInput {@code unknown_value}
   */
  public Order<T> order(String text) {
    var steps = new ArrayList<Order.Step<T>>();
    for (var name : text.split(",", -1)) {
      var step = step(name);
      if (steps.size() == most || steps.stream().anyMatch(s -> s.field().equals(step.field()))) {
        throw refusal();
      }
      steps.add(step);
    }
    if (steps.stream().noneMatch(step -> step.field().equals(id))) {
      steps.add(new Order.Step<>(id, steps.get(steps.size() - 1).descending()));
    }
    return new Order<>(steps);
  }

  private Order.Step<T> step(String name) {
    var descending = name.startsWith(DOWN);
    var plain = descending ? name.substring(DOWN.length()) : name;
    return fields.stream()
        .filter(field -> field.name().equals(plain))
        .findFirst()
        .map(field -> new Order.Step<>(field, descending))
        .orElseThrow(this::refusal);
  }

  private InvalidInput refusal() {
    var names = fields.stream().map(SortField::name).collect(Collectors.joining(", "));
    var count = most == 1 ? "one" : "up to " + most;
    return InvalidInput.of(
        "unknown_value", "must be %s of %s; a - in front turns it round".formatted(count, names));
  }
}
