package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.FakeCommonPasswords;
import org.junit.jupiter.api.Test;

final class PasswordPolicyTest {

  private final PasswordPolicy policy = new PasswordPolicy(new FakeCommonPasswords());

  @Test
  void anyPasswordThatIsNotCommonMayBeChosen() {
    assertThat(policy.chosen("strongpassword123")).isEqualTo(new Password("strongpassword123"));
    assertThat(policy.isCommon(new Password("strongpassword123"))).isFalse();
  }

  @Test
  void aCommonOneMayNot() {
    assertThat(violationsOf(() -> policy.chosen("PassWord"))).containsExactly("too_common");
    assertThat(policy.isCommon(new Password("PassWord"))).isTrue();
  }

  @Test
  void theRulesOfTheTypeHold() {
    assertThat(violationsOf(() -> policy.chosen("1234"))).containsExactly("too_short");
  }
}
