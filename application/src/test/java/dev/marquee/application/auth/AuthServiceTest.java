package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.FakeTokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.Username;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthServiceTest {

  private static final String PASSWORD = TestApplication.PASSWORD;

  private final TestApplication app = new TestApplication();
  private final AuthService auth = app.authService;

  @ParameterizedTest
  @ValueSource(strings = {"mary", "MARY", " mary ", "mary@example.org", "Mary@Example.ORG"})
  void memberSignsInByNameOrAddressInAnyCase(String login) {
    var mary = app.member("mary");

    var token = login(login, PASSWORD).accessToken();

    assertThat(auth.authenticate(token.value()).member()).isEqualTo(mary.asActor());
  }

  @Test
  void adminSignsInAsAdmin() {
    var admin = app.admin("root");

    assertThat(signedIn(admin)).isEqualTo(new Actor.Member(admin.id().value(), "admin"));
  }

  @Test
  void whoKnowsThePasswordIsLetInHoweverItIsTyped() {
    app.registrationService.register(
        TestApplication.CLIENT,
        new Username("mary"),
        new EmailAddress("m@example.org"),
        new Password("Ame\u0301lie 2001"));

    assertThat(login("mary", "Am\u00e9lie 2001").accessToken().value()).isNotEmpty();
  }

  @Test
  void theLongestPasswordLetsInHoweverItIsTyped() {
    app.registrationService.register(
        TestApplication.CLIENT,
        new Username("mary"),
        new EmailAddress("m@example.org"),
        new Password("\u1f82".repeat(128)));

    assertThat(login("mary", "\u03b1\u0313\u0300\u0345".repeat(128)).accessToken().value())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, " + PASSWORD,
    "nobody@example.org, " + PASSWORD,
    "'', " + PASSWORD,
    "mary, wrong",
    "mary, ''",
    "mary, Correct Horse Battery",
    "mary, '" + PASSWORD + " '",
    "mary@example.org, wrong",
    "disabled, " + PASSWORD,
    "disabled@example.org, " + PASSWORD,
    "disabled, wrong"
  })
  void everybodyElseIsRefusedAlikeAndAfterTheSameWork(String login, String password) {
    app.member("mary");
    disable(app.member("disabled"));

    assertThatThrownBy(() -> login(login, password)).isInstanceOf(Unauthenticated.class);
    assertThat(app.hasher.verifications()).isEqualTo(1);
    assertThat(codeOf(() -> login(login, password))).isEqualTo("invalid_credentials");
    assertThat(app.hasher.verifications()).isEqualTo(2);
  }

  @Test
  void whatNobodyIsCalledOrHasChosenIsRefusedBeforeAnyWork() {
    app.member("mary");
    var tooLong = "a".repeat(1_025);

    assertThat(codeOf(() -> login(tooLong, PASSWORD))).isEqualTo("invalid_credentials");
    assertThat(codeOf(() -> login("mary", tooLong))).isEqualTo("invalid_credentials");
    assertThat(app.hasher.verifications()).isZero();

    var longest = "a".repeat(1_024);
    assertThat(codeOf(() -> login(longest, longest))).isEqualTo("invalid_credentials");
    assertThat(app.hasher.verifications()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "token-1-of-1"})
  void garbageIsNoToken(String token) {
    app.member("mary");

    assertThatThrownBy(() -> auth.authenticate(token)).isInstanceOf(Unauthenticated.class);
    assertThat(codeOf(() -> auth.authenticate(token))).isEqualTo("invalid_token");
  }

  @Test
  void aTokenEndsWithItsTime() {
    var token = app.tokenOf(app.member("mary"));

    app.clock.advance(FakeTokenIssuer.LIFETIME.minusNanos(1_000));
    assertThat(auth.authenticate(token).member().role()).isEqualTo("user");

    app.clock.advance(Duration.ofNanos(1_000));
    assertThat(codeOf(() -> auth.authenticate(token))).isEqualTo("invalid_token");
  }

  @Test
  void aTokenEndsWithItsAccount() {
    var mary = app.member("mary");
    var token = app.tokenOf(mary);

    app.users.delete(mary.id());

    assertThat(codeOf(() -> auth.authenticate(token))).isEqualTo("invalid_token");
  }

  @Test
  void aTokenRestsWhileItsAccountIsDisabled() {
    var mary = app.member("mary");
    var token = app.tokenOf(mary);

    disable(mary);
    assertThat(codeOf(() -> auth.authenticate(token))).isEqualTo("invalid_token");

    app.users.put(mary);
    assertThat(auth.authenticate(token).member()).isEqualTo(mary.asActor());
  }

  @Test
  void anotherRoleCountsAtOnce() {
    var mary = app.member("mary");
    var token = app.tokenOf(mary);

    app.users.put(changed(mary, Role.ADMIN, true));

    assertThat(auth.authenticate(token).member().isAdmin()).isTrue();
  }

  private SignedIn login(String login, String password) {
    return app.signIn(login, password);
  }

  private Actor.Member signedIn(User user) {
    var token = login(user.username().value(), PASSWORD).accessToken();
    return auth.authenticate(token.value()).member();
  }

  private void disable(User user) {
    app.users.put(changed(user, user.role(), false));
  }

  private static User changed(User user, Role role, boolean active) {
    return new User(
        user.id(),
        user.username(),
        user.email(),
        role,
        active,
        user.createdAt(),
        user.updatedAt(),
        user.version() + 1);
  }
}
