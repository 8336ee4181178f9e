package dev.marquee.application.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.application.testing.DirectTransactions;
import dev.marquee.application.testing.FakeStandings;
import dev.marquee.application.testing.InMemoryTallies;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LimiterTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit TWICE = new Limit("twice", 2, MINUTE);
  private static final Limit OFTEN = new Limit("often", 100, MINUTE);
  private static final Limit OFF = new Limit("off", 0, MINUTE);

  private final MutableClock clock = new MutableClock(Samples.NOW);
  private final InMemoryTallies tallies = new InMemoryTallies();
  private final FakeStandings standings = new FakeStandings();
  private final Limiter limiter =
      new Limiter(tallies, standings, new DirectTransactions(tallies), clock);

  @Test
  void refusesWhatIsTooOften() {
    count(TWICE);
    clock.advance(Duration.ofSeconds(10));
    count(TWICE);

    var refusal = catchThrowableOfType(LimitReached.class, () -> count(TWICE));

    assertThat(refusal.standing()).isEqualTo(new Standing(TWICE, 0, Duration.ofSeconds(50)));
    clock.advance(Duration.ofSeconds(50));
    count(TWICE);
  }

  @Test
  void tellsWhereTheCallerStands() {
    count(TWICE);
    clock.advance(Duration.ofSeconds(10));

    var second = count(TWICE);
    assertThat(standings.of("twice")).contains(new Standing(TWICE, 0, Duration.ofSeconds(50)));

    second.takeBack();
    assertThat(standings.of("twice")).contains(new Standing(TWICE, 1, Duration.ofSeconds(50)));
  }

  @Test
  void whatIsTakenBackCountsNoLonger() {
    for (var time = 0; time < 10; time++) {
      count(TWICE).takeBack();
    }

    assertThat(standings.of("twice")).contains(new Standing(TWICE, 2, Duration.ZERO));
  }

  @Test
  void countsAllOrNothing() {
    count(TWICE);
    count(TWICE);
    count(OFTEN);

    assertThatThrownBy(() -> limiter.count(claim(OFTEN), claim(TWICE)))
        .isInstanceOf(LimitReached.class);

    count(OFTEN);
    assertThat(standings.of("often")).map(Standing::remaining).contains(98);
  }

  @Test
  void countsEachSubjectApart() {
    count(TWICE);
    count(TWICE);

    assertThat(limiter.count(new Claim(TWICE, "somebody else"))).isNotNull();
  }

  @Test
  void aLimitThatIsOffIsNotCounted() {
    for (var time = 0; time < 10; time++) {
      count(OFF).takeBack();
    }

    assertThat(standings.of("off")).isEmpty();
    assertThat(tallies.size()).isZero();
  }

  @Test
  void forgetsWhoIsLongGone() {
    for (var number = 0; number < 5; number++) {
      limiter.count(new Claim(TWICE, "subject " + number));
    }
    clock.advance(MINUTE);

    count(TWICE);

    assertThat(tallies.size()).isEqualTo(1);
  }

  private Limiter.Counted count(Limit limit) {
    return limiter.count(claim(limit));
  }

  private static Claim claim(Limit limit) {
    return new Claim(limit, "somebody");
  }
}
