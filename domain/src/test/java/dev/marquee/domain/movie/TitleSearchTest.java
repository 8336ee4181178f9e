package dev.marquee.domain.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TitleSearchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shawshank Redemption, The | Shawshank Redemption The",
        "WALL·E | WALL E",
        "Ocean's Eleven | Oceans Eleven",
        "Ocean’s Eleven | Oceans Eleven",
        "  100% _of_ \\n  | 100 of n",
        "Amélie | Amélie",
        "映画 🎬 2 | 映画 2",
      })
  void hasWords(String text, String words) {
    assertThat(new TitleSearch(text).words()).isEqualTo(List.of(words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "'", "🎬", "%_"})
  void wantsALetterOrADigit(String text) {
    assertCode(text, "required");
  }

  @Test
  void isNoLongerThanATitleThatSomebodyTypes() {
    assertThat(new TitleSearch("x".repeat(TitleSearch.MAX)).words()).hasSize(1);
    assertThat(new TitleSearch("x ".repeat(TitleSearch.MAX_WORDS)).words())
        .hasSize(TitleSearch.MAX_WORDS);
    assertCode("x".repeat(TitleSearch.MAX + 1), "too_long");
    assertCode("x ".repeat(TitleSearch.MAX_WORDS + 1), "too_many");
    assertCode("x\0", "invalid_character");
  }

  private static void assertCode(String text, String code) {
    assertThatThrownBy(() -> new TitleSearch(text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.violations().get(0).code()).isEqualTo(code));
  }
}
