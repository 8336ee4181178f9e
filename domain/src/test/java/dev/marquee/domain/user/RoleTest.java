package dev.marquee.domain.user;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.access.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleTest {

  @ParameterizedTest
  @EnumSource
  void isReadAsItIsWritten(Role role) {
    assertThat(Role.of(role.label())).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ADMIN", "Admin", " admin", "root"})
  void refusesAnyOtherWord(String label) {
    assertThat(violationsOf(() -> Role.of(label))).containsExactly("invalid_choice");
  }

  /** Access rules know roles by name only. */
  @Test
  void adminIsWhatAccessRulesCallAdmin() {
    assertThat(Principal.role(Role.ADMIN.label())).isEqualTo(Principal.ADMIN);
    assertThat(Principal.role(Role.USER.label())).isNotEqualTo(Principal.ADMIN);
  }
}
