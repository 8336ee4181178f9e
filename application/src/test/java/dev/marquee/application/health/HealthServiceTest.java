package dev.marquee.application.health;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Unavailable;
import dev.marquee.application.testing.TestApplication;
import org.junit.jupiter.api.Test;

final class HealthServiceTest {

  private final TestApplication application = new TestApplication();

  @Test
  void isReadyWhileAllThatIsNeededIsThere() {
    assertThatCode(application.healthService::requireReady).doesNotThrowAnyException();
  }

  @Test
  void asksForPatienceWhileItIsNot() {
    application.readiness.set(false);

    assertThatThrownBy(application.healthService::requireReady)
        .isInstanceOf(Unavailable.class)
        .hasMessage("not_ready");
  }
}
