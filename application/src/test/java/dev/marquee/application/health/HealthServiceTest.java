package dev.marquee.application.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Unavailable;
import dev.marquee.application.testing.FakeHealthCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HealthServiceTest {

  private record Check(Component look, boolean needed) implements HealthCheck {}

  private static final Component TIRED = Component.warning("jobs", "2 dead");

  private final FakeHealthCheck database = new FakeHealthCheck();
  private final HealthService health =
      new HealthService(List.of(database, new Check(TIRED, false)));

  @Test
  void isReadyWhileAllThatIsNeededIsThere() {
    assertThatCode(health::requireReady).doesNotThrowAnyException();
    database.warn();
    assertThatCode(health::requireReady).doesNotThrowAnyException();
  }

  @Test
  void asksForPatienceWhileItIsNot() {
    database.set(false);

    assertThatThrownBy(health::requireReady)
        .isInstanceOf(Unavailable.class)
        .hasMessage("not_ready");
  }

  @Test
  void isNoLongerReadyWhenItIsAboutToEnd() {
    health.leave();

    assertThat(health.isLeaving()).isTrue();
    assertThatThrownBy(health::requireReady).hasMessage("not_ready");
    assertThat(health.health().condition()).isEqualTo(Condition.DOWN);
  }

  @Test
  void isAsWellAsTheWorstOfItsParts() {
    assertThat(health.health().condition()).isEqualTo(Condition.WARNING);
    assertThat(health.health().components()).containsExactly(database.look(), TIRED);
  }

  @Test
  void looksNoFurtherThanWhatIsDown() {
    database.set(false);

    assertThat(health.health()).isEqualTo(new Health(Condition.DOWN, List.of(database.look())));
  }

  @Test
  void whatIsNotNeededKeepsNoRequestAway() {
    var lame = new HealthService(List.of(new Check(Component.down("jobs", ""), false)));

    assertThatCode(lame::requireReady).doesNotThrowAnyException();
  }
}
