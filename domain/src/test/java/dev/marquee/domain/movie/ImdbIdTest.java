package dev.marquee.domain.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImdbIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"tt0111161", "tt12345678", "tt123456789", "tt1234567890"})
  void takesSevenToTenDigits(String id) {
    assertThat(new ImdbId(id).value()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tt",
        "tt123456",
        "tt12345678901",
        "0111161",
        "TT0111161",
        "nm0111161",
        " tt0111161",
        "tt0111161 ",
        "tt0111161\n",
        "tt011116x",
        "tt٠١١١١٦١",
        "tt0111161\u0000"
      })
  void refusesAnyOtherForm(String id) {
    assertThat(violationsOf(() -> new ImdbId(id))).containsExactly("invalid_imdb_id");
  }
}
