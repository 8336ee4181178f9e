package dev.marquee.domain.shared;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRequestTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "1000, 0", "1, 10000", "1000, 10000"})
  void takesWhatIsInBounds(int limit, int skip) {
    var page = new PageRequest(limit, skip);

    assertThat(page.limit()).isEqualTo(limit);
    assertThat(page.skip()).isEqualTo(skip);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesALimitOutOfBounds(int limit) {
    assertThat(violationsOf(() -> new PageRequest(limit, 0))).containsExactly("limit out_of_range");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesToSkipOutOfBounds(int skip) {
    assertThat(violationsOf(() -> new PageRequest(1, skip))).containsExactly("skip out_of_range");
  }

  @Test
  void namesBothWhenBothAreOutOfBounds() {
    assertThat(violationsOf(() -> new PageRequest(0, -1)))
        .containsExactly("limit out_of_range", "skip out_of_range");
  }

  @Test
  void eachRuleStandsAloneToo() {
    assertThat(PageRequest.limit(1_000)).isEqualTo(1_000);
    assertThat(PageRequest.skip(10_000)).isEqualTo(10_000);
    assertThat(violationsOf(() -> PageRequest.limit(0))).containsExactly("out_of_range");
    assertThat(violationsOf(() -> PageRequest.skip(-1))).containsExactly("out_of_range");
  }

  @Test
  void startsWithTheFirstHundred() {
    assertThat(PageRequest.FIRST).isEqualTo(new PageRequest(100, 0));
    assertThat(PageRequest.first(7)).isEqualTo(new PageRequest(7, 0));
  }

  @Test
  void whoGoesOnFromAPlaceSkipsNothing() {
    var place = new Position(List.of(Optional.of(7L)));

    assertThat(new PageRequest(5, 3).from(place))
        .isEqualTo(new PageRequest(5, 0, Optional.of(place), false));
    assertThat(violationsOf(() -> new PageRequest(5, 1, Optional.of(place), false)))
        .containsExactly("skip contradiction");
  }
}
