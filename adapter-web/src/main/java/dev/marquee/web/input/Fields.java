package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.shared.Change;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The named values of one request. Each method names a field, the type it must have on the wire and
 * the rule that it must obey, and answers a promise: its value can be had once all fields were
 * judged and nothing was wrong with any of them. What was sent and never named is wrong too.
 *
 * @param <V> the values as they are on the wire: {@link JsonValue} in a body, text in a query or a
 *     form
 */
public final class Fields<V> {

  private static final int MAX_UNKNOWN = 20;

  private final Map<String, Optional<V>> sent;
  private final Violations violations;
  private final Set<String> named = new HashSet<>();
  private boolean sound;

  /**
   * @param sent what was sent by name; empty is an explicit {@code null}
   * @param violations takes what is wrong, and may already hold some of it
   */
  Fields(Map<String, Optional<V>> sent, Violations violations) {
    this.sent = sent;
    this.violations = violations;
  }

  /** A field that must be there. */
  public <R, T> Supplier<T> required(
      String name, Function<? super V, ? extends R> type, Function<? super R, ? extends T> rule) {
    var value = value(name);
    return promise(value.isPresent() ? judge(name, value.get(), type, rule) : missing(name));
  }

  /** A field that must be there and has no rule but its type. */
  public <T> Supplier<T> required(String name, Function<? super V, ? extends T> type) {
    return required(name, type, Function.<T>identity());
  }

  /** A field that may be absent or {@code null}. */
  public <R, T> Supplier<Optional<T>> optional(
      String name, Function<? super V, ? extends R> type, Function<? super R, ? extends T> rule) {
    var value = value(name);
    return promise(
        value.isPresent()
            ? this.<R, Optional<T>>judge(
                name, value.get(), type, typed -> Optional.of(rule.apply(typed)))
            : Optional.of(Optional.empty()));
  }

  /** A field that may be absent or {@code null} and has no rule but its type. */
  public <T> Supplier<Optional<T>> optional(String name, Function<? super V, ? extends T> type) {
    return optional(name, type, Function.<T>identity());
  }

  /**
   * A field of a merge patch (RFC 7396) that can be replaced but not removed: {@code null} is
   * refused.
   */
  public <R, T> Supplier<Change<T>> change(
      String name, Function<? super V, ? extends R> type, Function<? super R, ? extends T> rule) {
    return changed(name, () -> required(name, type, rule));
  }

  /** A field of a merge patch that {@code null} removes. */
  public <R, T> Supplier<Change<Optional<T>>> clearable(
      String name, Function<? super V, ? extends R> type, Function<? super R, ? extends T> rule) {
    return changed(name, () -> optional(name, type, rule));
  }

  /**
   * Notes what was sent and not named.
   *
   * @param code what to call it
   */
  void refuseOthers(String code) {
    sent.keySet().stream()
        .filter(name -> !named.contains(name))
        .limit(MAX_UNKNOWN)
        .forEach(name -> violations.add(Pointer.token(name), code, "is not known here"));
  }

  /**
   * Ends the judging, after which promises can be redeemed.
   *
   * @throws InvalidInput with everything that is wrong
   */
  void judged() {
    violations.throwIfAny();
    sound = true;
  }

  private Optional<V> value(String name) {
    named.add(name);
    return sent.getOrDefault(name, Optional.empty());
  }

  private <T> Optional<T> missing(String name) {
    violations.add(name, "required", "is required");
    return Optional.empty();
  }

  private <R, T> Optional<T> judge(
      String name,
      V value,
      Function<? super V, ? extends R> type,
      Function<? super R, ? extends T> rule) {
    return violations.check(name, () -> rule.apply(type.apply(value)));
  }

  private <T> Supplier<Change<T>> changed(String name, Supplier<Supplier<T>> field) {
    if (!sent.containsKey(name)) {
      return Change::keep;
    }
    var value = field.get();
    return () -> Change.to(value.get());
  }

  private <T> Supplier<T> promise(Optional<T> value) {
    return () -> {
      if (!sound) {
        throw new IllegalStateException("a field's value is asked for before all were judged");
      }
      return value.orElseThrow();
    };
  }
}
