package dev.marquee.application.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which fields of a thing an edit changes, by name; the trail does not keep their values. */
public final class Differences<T> {

  private final T before;
  private final T after;
  private final List<String> names = new ArrayList<>();

  public Differences(T before, T after) {
    this.before = before;
    this.after = after;
  }

  /** Names a field where it differs. */
  public Differences<T> in(String name, Function<T, ?> field) {
    if (!field.apply(before).equals(field.apply(after))) {
      names.add(name);
    }
    return this;
  }

  public boolean any() {
    return !names.isEmpty();
  }

  /** For a line of the trail: {@code fields}, the names parted by commas. */
  public Map<String, String> asDetails() {
    return Map.of("fields", String.join(",", names));
  }
}
