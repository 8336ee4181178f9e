package dev.marquee.application.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LogPositionsTest {

  private final LogPositions positions = new LogPositions();

  @Test
  void knowsNothingAtFirst() {
    assertThat(positions.last()).isZero();
    assertThat(positions.momentAt(Long.MAX_VALUE)).isNegative();
  }

  @Test
  void whatWasLookedUpLaterKnowsWhatWasHeardBefore() {
    positions.note(100, 1);
    positions.note(200, 5);

    assertThat(positions.momentAt(201)).isEqualTo(5);
    assertThat(positions.momentAt(101)).isEqualTo(1);
    assertThat(positions.last()).isEqualTo(200);
  }

  /** The log stands still while a change becomes visible: it may have been looked up before. */
  @Test
  void atTheSamePositionNothingIsKnown() {
    positions.note(100, 1);
    positions.note(200, 5);

    assertThat(positions.momentAt(200)).isEqualTo(1);
    assertThat(positions.momentAt(100)).isNegative();
  }

  @Test
  void aLogThatStandsStillIsNotedOnce() {
    positions.note(100, 1);
    positions.note(100, 5);

    assertThat(positions.momentAt(101)).isEqualTo(5);
  }

  @Test
  void forgetsWhatIsLongAgo() {
    for (var position = 1; position <= 10_000; position++) {
      positions.note(position, position);
    }

    assertThat(positions.momentAt(5_000)).isNegative();
    assertThat(positions.momentAt(9_999)).isEqualTo(9_998);
  }
}
