package dev.marquee.domain.error;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ViolationsTest {

  private final Violations violations = new Violations();

  @Test
  void nothingNotedNothingThrown() {
    assertThat(violations.check("title", () -> "fine")).contains("fine");
    assertThatCode(violations::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void everythingNotedIsThrownInOrder() {
    violations.add("title", "required", "must be given");
    assertThat(violations.check("year", () -> refuse("out_of_range"))).isEmpty();
    violations.add("title", "too_long", "must have at most 9 characters");

    assertThat(violationsOf(violations::throwIfAny))
        .containsExactly("title required", "year out_of_range", "title too_long");
  }

  @Test
  void whatAValueFindsInsideStaysInside() {
    violations.check(
        "cast",
        () -> {
          var inner = new Violations();
          inner.check("0", () -> refuse("required"));
          inner.check("7", () -> refuse("too_long"));
          inner.throwIfAny();
          return "never";
        });

    assertThat(violationsOf(violations::throwIfAny))
        .containsExactly("cast/0 required", "cast/7 too_long");
  }

  @Test
  void knowsWhichFieldsAreBroken() {
    violations.add("title", "required", "must be given");

    assertThat(violations.any("title")).isTrue();
    assertThat(violations.any("content")).isFalse();
    assertThat(violations.any("")).isFalse();
  }

  @Test
  void onlyRefusedInputIsNoted() {
    assertThatThrownBy(() -> violations.check("title", () -> bug()))
        .isInstanceOf(IllegalStateException.class);
    assertThatCode(violations::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void whatWasThrownDoesNotGrow() {
    violations.add("title", "required", "must be given");
    var thrown = violationsOf(violations::throwIfAny);
    violations.add("content", "required", "must be given");

    assertThat(thrown).containsExactly("title required");
  }

  private static String refuse(String code) {
    throw InvalidInput.of(code, "is wrong");
  }

  private static String bug() {
    throw new IllegalStateException("a bug");
  }
}
