package dev.marquee.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

  @ParameterizedTest
  @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "9, PT42M40S", "10, PT1H", "1000, PT1H"})
  void doublesUpToABound(int failures, Duration wait) {
    assertThat(Backoff.usual(() -> 0).after(failures)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({"0, PT20S", "0.5, PT15S", "1, PT10S"})
  void chanceTakesUpToAHalf(double chance, Duration wait) {
    assertThat(Backoff.usual(() -> chance).after(2)).isEqualTo(wait);
  }
}
