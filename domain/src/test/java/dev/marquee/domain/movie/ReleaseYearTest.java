package dev.marquee.domain.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleaseYearTest {

  private static final Instant IN_2026 = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {1870, 1994, 2031, 2032, 9999})
  void takesWhatMayHaveBeenWrittenEver(int year) {
    assertThat(new ReleaseYear(year).value()).isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(ints = {1869, 98, 0, -1994, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesWhatCanBeNoYear(int year) {
    assertThat(violationsOf(() -> new ReleaseYear(year))).containsExactly("out_of_range");
  }

  @ParameterizedTest
  @ValueSource(ints = {1870, 2026, 2031})
  void isWrittenUpToFiveYearsAhead(int year) {
    assertThat(new ReleaseYear(year).writtenAt(IN_2026)).isEqualTo(new ReleaseYear(year));
  }

  @Test
  void isNotWrittenSixYearsAhead() {
    assertThat(violationsOf(() -> new ReleaseYear(2032).writtenAt(IN_2026)))
        .containsExactly("out_of_range");
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31T23:59:59.999999Z, false", "2027-01-01T00:00:00Z, true"})
  void theYearBeginsInUtc(Instant now, boolean taken) {
    var year = new ReleaseYear(2032);

    if (taken) {
      assertThat(year.writtenAt(now)).isSameAs(year);
    } else {
      assertThat(violationsOf(() -> year.writtenAt(now))).containsExactly("out_of_range");
    }
  }
}
