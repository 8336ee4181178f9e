package dev.marquee.cli.user;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import java.util.function.Supplier;

/** Single values as they were typed. */
final class Given {

  private Given() {}

  /**
   * The value that the rule makes.
   *
   * @throws InvalidInput that names what was typed
   */
  static <T> T valid(String name, Supplier<? extends T> rule) {
    var violations = new Violations();
    var value = violations.check(name, rule);
    violations.throwIfAny();
    return value.orElseThrow();
  }
}
