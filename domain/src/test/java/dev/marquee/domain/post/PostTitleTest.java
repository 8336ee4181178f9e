package dev.marquee.domain.post;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostTitleTest {

  @Test
  void hasTwoHundredCodePointsAtMost() {
    assertThat(new PostTitle("🎬".repeat(200)).value()).hasSize(400);
    assertThat(violationsOf(() -> new PostTitle("🎬".repeat(201)))).containsExactly("too_long");
  }

  @Test
  void isStrippedAndComposed() {
    assertThat(new PostTitle("\t" + "e\u0301".repeat(200) + " ").value())
        .isEqualTo("\u00e9".repeat(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\u00a0"})
  void isNotBlank(String title) {
    assertThat(violationsOf(() -> new PostTitle(title))).containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "two\u2028lines", "\u0000", "bell\u0007", "half\ud83c"})
  void isOneLineOfText(String title) {
    assertThat(violationsOf(() -> new PostTitle(title))).containsExactly("invalid_character");
  }
}
