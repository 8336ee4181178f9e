package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Origins;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Origins} promise. */
public interface OriginsContract {

  Origins origins();

  /**
   * What is said while a call is served.
   *
   * @param request what the call is named
   * @param signedIn whether it comes from a session
   */
  Origin during(String request, boolean signedIn);

  @Test
  default void knowNothingWhereNobodyCalls() {
    during("before", true);

    assertThat(origins().current()).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  default void knowTheCallThatIsServed() {
    var origin = during("call-1", false);

    assertThat(origin.address()).isPresent();
    assertThat(origin.session()).isEmpty();
    assertThat(origin.request()).isEqualTo(Optional.of("call-1"));
  }

  @Test
  default void knowTheSessionThatCalls() {
    assertThat(during("call-2", true).session()).isPresent();
  }
}
