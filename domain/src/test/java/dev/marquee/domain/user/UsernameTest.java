package dev.marquee.domain.user;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsernameTest {

  @ParameterizedTest
  @ValueSource(strings = {"m", "Mary Jane", "o'neill", "zoë", "映画", "🎬", "-", "0", "null"})
  void takesNamesOfAllKinds(String name) {
    assertThat(new Username(name)).hasToString(name);
  }

  @Test
  void isStrippedAndComposed() {
    assertThat(new Username(" zoe\u0308\n")).isEqualTo(new Username("zo\u00eb"));
  }

  @Test
  void hasFiftyCodePointsAtMost() {
    assertThat(new Username("🎬".repeat(50)).value()).hasSize(100);
    assertThat(new Username("e\u0301".repeat(50)).value()).hasSize(50);
    assertThat(violationsOf(() -> new Username("🎬".repeat(51)))).containsExactly("too_long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u200b"})
  void isNotBlank(String name) {
    assertThat(violationsOf(() -> new Username(name))).containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@", "mary@", "@mary", "mary@example.org", "ma\u0000ry", "ma\try", "ma\ud83cry"})
  void refusesWhatDoesNotBelongIntoAName(String name) {
    assertThat(violationsOf(() -> new Username(name))).containsExactly("invalid_character");
  }

  @ParameterizedTest
  @CsvSource({"mary, MARY, true", "zoë, ZOË, true", "straße, STRASSE, true", "zoe, zoë, false"})
  void isComparedIgnoringCase(String one, String other, boolean same) {
    assertThat(new Username(one).key().equals(new Username(other).key())).isEqualTo(same);
  }

  @Test
  void isKeptInTheCaseItWasWrittenIn() {
    assertThat(new Username("Mary").value()).isEqualTo("Mary");
  }
}
