package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Standing;
import dev.marquee.application.limit.Standings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Standings} promise. */
public interface StandingsContract {

  Limit LIMIT = new Limit("some", 5, Duration.ofMinutes(1));
  Limit OTHER = new Limit("other", 7, Duration.ofMinutes(2));

  Standings standings();

  /** Tells all of it within one call; answers what its caller heard of a limit. */
  Standing heard(String limit, List<Standing> told);

  @Test
  default void reachWhoCalls() {
    var some = new Standing(LIMIT, 4, Duration.ofSeconds(60));
    var other = new Standing(OTHER, 0, Duration.ofSeconds(9));

    assertThat(heard("some", List.of(some, other))).isEqualTo(some);
    assertThat(heard("other", List.of(some, other))).isEqualTo(other);
  }

  @Test
  default void theLastOfALimitCounts() {
    var before = new Standing(LIMIT, 4, Duration.ofSeconds(60));
    var after = new Standing(LIMIT, 5, Duration.ZERO);

    assertThat(heard("some", List.of(before, after))).isEqualTo(after);
  }

  @Test
  default void areLostWhereNobodyCalls() {
    standings().tell(new Standing(OTHER, 1, Duration.ZERO));

    var some = new Standing(LIMIT, 4, Duration.ofSeconds(60));
    assertThat(heard("some", List.of(some))).isEqualTo(some);
  }
}
