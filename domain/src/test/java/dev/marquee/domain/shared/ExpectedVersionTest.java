package dev.marquee.domain.shared;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExpectedVersionTest {

  @Test
  void whoDoesNotCareGetsAnyVersion() {
    assertThatCode(() -> ExpectedVersion.any().require(7)).doesNotThrowAnyException();
  }

  @Test
  void oneOfThoseThatWereNamedHasToBeThere() {
    var expected = ExpectedVersion.oneOf(Set.of(3L, 7L));

    assertThatCode(() -> expected.require(7)).doesNotThrowAnyException();
    assertThatCode(() -> expected.require(3)).doesNotThrowAnyException();
    assertThat(codeOf(() -> expected.require(4))).isEqualTo("version_changed");
    assertThat(codeOf(() -> ExpectedVersion.oneOf(Set.of()).require(1)))
        .isEqualTo("version_changed");
  }

  @Test
  void whoHasToSayItIsTold() {
    assertThat(codeOf(() -> ExpectedVersion.unsaid().require(1))).isEqualTo("version_required");
  }
}
