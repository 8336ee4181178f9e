package dev.marquee.domain.post;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostContentTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "  indented\r\n\tlines \n", "e\u0301", "🎬"})
  void isKeptAsItWasWritten(String content) {
    assertThat(new PostContent(content).value()).isEqualTo(content);
  }

  @Test
  void hasHundredThousandCodePointsAtMost() {
    assertThat(new PostContent("🎬".repeat(100_000)).value()).hasSize(200_000);
    assertThat(violationsOf(() -> new PostContent("🎬".repeat(100_001))))
        .containsExactly("too_long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t"})
  void isNotBlank(String content) {
    assertThat(violationsOf(() -> new PostContent(content))).containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul\u0000", "half\ud83c", "\udfac"})
  void refusesWhatNoStoreCanKeep(String content) {
    assertThat(violationsOf(() -> new PostContent(content))).containsExactly("invalid_character");
  }
}
