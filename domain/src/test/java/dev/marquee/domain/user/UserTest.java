package dev.marquee.domain.user;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.testing.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserTest {

  private static final List<Permission> ALL = List.of(Permission.values());

  private static final User MARY =
      new User(
          new UserId(7),
          new Username("mary"),
          new EmailAddress("mary@example.org"),
          Role.USER,
          true,
          Samples.NOW,
          Samples.NOW,
          1);

  static Stream<Arguments> whoMayWhat() {
    return Stream.of(
        Arguments.of(Actor.anonymous(), List.of(Permission.VIEW)),
        Arguments.of(new Actor.Member(8, "user"), List.of(Permission.VIEW)),
        Arguments.of(new Actor.Member(7, "user"), ALL),
        Arguments.of(new Actor.Member(8, "admin"), ALL),
        Arguments.of(new Actor.Operator("root"), ALL));
  }

  @ParameterizedTest
  @MethodSource("whoMayWhat")
  void onlyItsOwnerAndAdminsMayMoreThanSeeIt(Actor actor, List<Permission> permissions) {
    assertThat(ALL.stream().filter(permission -> actor.may(MARY, permission)))
        .containsExactlyElementsOf(permissions);
  }

  @ParameterizedTest
  @MethodSource("whoMayWhat")
  void isEditedByItsOwnerAndAdmins(Actor actor, List<Permission> permissions) {
    var later = Samples.NOW.plusSeconds(1);
    var changes = UserChanges.of(Change.to(new Username("maria")), Change.keep());

    if (permissions.contains(Permission.EDIT)) {
      assertThat(MARY.edit(actor, changes, later))
          .isEqualTo(
              new User(
                  MARY.id(),
                  new Username("maria"),
                  MARY.email(),
                  Role.USER,
                  true,
                  Samples.NOW,
                  later,
                  1));
    } else {
      assertThat(codeOf(() -> MARY.edit(actor, changes, later)))
          .isIn("not_allowed", "not_authenticated");
    }
  }

  @ParameterizedTest
  @MethodSource("changesOfStanding")
  void onlyAdminsChangeItsStanding(UserChanges changes) {
    assertThat(codeOf(() -> MARY.edit(MARY.asActor(), changes, Samples.NOW)))
        .isEqualTo("admin_only");
    assertThat(MARY.edit(new Actor.Member(8, "admin"), changes, Samples.NOW)).isNotEqualTo(MARY);
  }

  static Stream<UserChanges> changesOfStanding() {
    return Stream.of(UserChanges.to(Role.ADMIN), UserChanges.active(false));
  }

  @Test
  void isAnActiveAdminWhileItIsBoth() {
    var shell = new Actor.Operator("root");
    var admin = MARY.edit(shell, UserChanges.to(Role.ADMIN), Samples.NOW);

    assertThat(MARY.isActiveAdmin()).isFalse();
    assertThat(admin.isActiveAdmin()).isTrue();
    assertThat(admin.edit(shell, UserChanges.active(false), Samples.NOW).isActiveAdmin()).isFalse();
  }

  @Test
  void actsUnderItsIdAndRole() {
    assertThat(MARY.asActor()).isEqualTo(new Actor.Member(7, "user"));
  }

  @Test
  void whoRegistersIsAnOrdinaryUser() {
    assertThat(NewUser.member(MARY.username(), MARY.email()).role()).isEqualTo(Role.USER);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anIdIsPositive(long id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(id));
  }
}
