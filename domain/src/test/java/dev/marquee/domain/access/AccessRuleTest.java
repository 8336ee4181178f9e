package dev.marquee.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AccessRuleTest {

  private static final Principal MARY = Principal.user(7);
  private static final Actor AS_MARY = new Actor.Member(7, "user");

  @ParameterizedTest
  @EnumSource
  void whatNoRuleMatchesIsDenied(Permission permission) {
    assertThat(may(AS_MARY, permission)).isFalse();
    assertThat(may(AS_MARY, permission, AccessRule.allowAll(Principal.user(8)))).isFalse();
    assertThat(may(new Actor.Operator("root"), permission)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everythingMayBeAllowed(Permission permission) {
    assertThat(may(AS_MARY, permission, AccessRule.allowAll(MARY))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aRuleSpeaksOfItsPermissionsOnly(Permission permission) {
    var rule = AccessRule.allow(MARY, Permission.VIEW, Permission.EDIT);

    assertThat(may(AS_MARY, permission, rule))
        .isEqualTo(permission == Permission.VIEW || permission == Permission.EDIT);
  }

  @Test
  void theFirstMatchDecides() {
    var allow = AccessRule.allow(Principal.EVERYONE, Permission.VIEW);
    var deny = AccessRule.deny(MARY, Permission.VIEW);

    assertThat(may(AS_MARY, Permission.VIEW, allow, deny)).isTrue();
    assertThat(may(AS_MARY, Permission.VIEW, deny, allow)).isFalse();
    assertThat(may(Actor.anonymous(), Permission.VIEW, deny, allow)).isTrue();
  }

  @Test
  void whatDoesNotMatchDecidesNothing() {
    var otherPerson = AccessRule.deny(Principal.user(8), Permission.VIEW);
    var otherPermission = AccessRule.deny(MARY, Permission.DELETE);
    var allow = AccessRule.allow(MARY, Permission.VIEW);

    assertThat(may(AS_MARY, Permission.VIEW, otherPerson, otherPermission, allow)).isTrue();
  }

  @Test
  void denialAloneDenies() {
    var deny = AccessRule.deny(Principal.ADMIN, Permission.VIEW);

    assertThat(may(new Actor.Operator("root"), Permission.VIEW, deny)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "everyone,      true, true, true, true",
    "authenticated, false, true, true, true",
    "user:7,        false, true, false, false",
    "role:user,     false, true, false, false",
    "role:admin,    false, false, true, true"
  })
  void aRuleMatchesThoseItSpeaksOf(
      String principal, boolean anonymous, boolean mary, boolean admin, boolean shell) {
    var rule = AccessRule.allow(principal(principal), Permission.VIEW);

    assertThat(may(Actor.anonymous(), Permission.VIEW, rule)).isEqualTo(anonymous);
    assertThat(may(AS_MARY, Permission.VIEW, rule)).isEqualTo(mary);
    assertThat(may(new Actor.Member(8, "admin"), Permission.VIEW, rule)).isEqualTo(admin);
    assertThat(may(new Actor.Operator("root"), Permission.VIEW, rule)).isEqualTo(shell);
  }

  private static boolean may(Actor actor, Permission permission, AccessRule... rules) {
    return actor.may(() -> List.of(rules), permission);
  }

  private static Principal principal(String written) {
    return Stream.of(
            Principal.EVERYONE,
            Principal.AUTHENTICATED,
            MARY,
            Principal.role("user"),
            Principal.ADMIN)
        .filter(principal -> principal.toString().equals(written))
        .findFirst()
        .orElseThrow();
  }
}
