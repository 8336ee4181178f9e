package dev.marquee.domain.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects broken rules so that a caller learns of all of them at once. Nothing built with the help
 * of a collector may be used before {@link #throwIfAny()} has returned.
 */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /** Starts with nothing noted. */
  public Violations() {}

  /** Notes a broken rule. */
  public void add(String field, String code, String detail) {
    found.add(new Violation(field, code, detail));
  }

  /**
   * Builds a value, and notes what it refuses under the field's name.
   *
   * @return the value, or empty when it was refused
   */
  public <T> Optional<T> check(String field, Supplier<? extends T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidInput refused) {
      refused.violations().forEach(violation -> found.add(violation.at(field)));
      return Optional.empty();
    }
  }

  /** Whether a rule of this very field has been noted as broken. */
  public boolean any(String field) {
    return found.stream().anyMatch(violation -> violation.field().equals(field));
  }

  /**
   * Ends the judging.
   *
   * @throws InvalidInput with everything noted, if there is anything
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
