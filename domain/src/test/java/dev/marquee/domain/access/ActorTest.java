package dev.marquee.domain.access;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ActorTest {

  private static final Actor ANONYMOUS = Actor.anonymous();
  private static final Actor MARY = new Actor.Member(7, "user");
  private static final Actor ADMIN = new Actor.Member(8, "admin");
  private static final Actor SHELL = new Actor.Operator("root");

  static Stream<Arguments> whoIsWho() {
    return Stream.of(
        Arguments.of(ANONYMOUS, List.of("everyone")),
        Arguments.of(MARY, List.of("everyone", "authenticated", "user:7", "role:user")),
        Arguments.of(ADMIN, List.of("everyone", "authenticated", "user:8", "role:admin")),
        Arguments.of(SHELL, List.of("everyone", "authenticated", "role:admin")));
  }

  @ParameterizedTest
  @MethodSource("whoIsWho")
  void isKnownByItsPrincipals(Actor actor, List<String> principals) {
    assertThat(actor.principals())
        .extracting(Principal::toString)
        .containsExactlyInAnyOrderElementsOf(principals);
  }

  @Test
  void onlyAdminsAndTheShellRunThePlace() {
    assertThat(Stream.of(ANONYMOUS, MARY, ADMIN, SHELL).filter(Actor::isAdmin))
        .containsExactly(ADMIN, SHELL);
    assertThatCode(ADMIN::requireAdmin).doesNotThrowAnyException();
    assertThatCode(SHELL::requireAdmin).doesNotThrowAnyException();
  }

  @Test
  void whoIsNoAdminIsToldSo() {
    assertThatThrownBy(MARY::requireAdmin).isInstanceOf(Forbidden.class);
    assertThat(codeOf(MARY::requireAdmin)).isEqualTo("admin_only");
  }

  @Test
  void nobodyIsAskedToSignInBeforeAnythingElse() {
    AccessControlled closed = List::of;

    assertThatThrownBy(ANONYMOUS::requireAdmin).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> ANONYMOUS.require(closed, Permission.VIEW))
        .isInstanceOf(Unauthenticated.class);
    assertThat(codeOf(ANONYMOUS::requireAdmin)).isEqualTo("not_authenticated");
  }

  @Test
  void whatIsNotAllowedIsForbidden() {
    AccessControlled readable =
        () -> List.of(AccessRule.allow(Principal.AUTHENTICATED, Permission.VIEW));

    assertThatCode(() -> MARY.require(readable, Permission.VIEW)).doesNotThrowAnyException();
    assertThatThrownBy(() -> MARY.require(readable, Permission.EDIT)).isInstanceOf(Forbidden.class);
    assertThat(codeOf(() -> MARY.require(readable, Permission.EDIT))).isEqualTo("not_allowed");
  }
}
