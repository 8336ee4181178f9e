package dev.marquee.domain.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "0.0, 0.0",
    "-0.0, 0.0",
    "0.1, 0.1",
    "8.1, 8.1",
    "8.10, 8.1",
    "9, 9.0",
    "10, 10.0",
    "1E1, 10.0",
    "10.000, 10.0",
    "0E-99, 0.0"
  })
  void hasOneDecimal(String written, String rating) {
    assertThat(Rating.of(written)).hasToString(rating);
    assertThat(Rating.of(written))
        .isEqualTo(Rating.of(rating))
        .hasSameHashCodeAs(Rating.of(rating));
    assertThat(Rating.of(written).value().scale()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-0.1", "10.1", "10.01", "-0.01", "11", "1e400", "-1e400", "1E+2147483647"})
  void isBetweenNoughtAndTen(String written) {
    assertThat(violationsOf(() -> Rating.of(written))).containsExactly("out_of_range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.15", "0.01", "9.99", "1e-400", "1E-2147483647"})
  void hasNoSecondDecimal(String written) {
    assertThat(violationsOf(() -> Rating.of(written))).containsExactly("too_precise");
  }

  @Test
  void isComparedByValue() {
    assertThat(Rating.of("9.9")).isLessThan(Rating.of("10"));
    assertThat(Rating.of("8")).isEqualByComparingTo(new Rating(new BigDecimal("8.00")));
  }
}
