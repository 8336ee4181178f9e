package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violation;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordServiceTest {

  private static final Actor SHELL = new Actor.Operator("root");
  private static final Password WANTED = new Password("another password");

  private final TestApplication app = new TestApplication();
  private final PasswordService passwords = app.passwordService;
  private final User mary = app.member("mary");

  @Test
  void aNewPasswordTakesThePlaceOfTheOldOne() {
    passwords.change(caller(), TestApplication.CLIENT, TestApplication.PASSWORD, WANTED);

    assertThat(app.signIn("mary", WANTED.value())).isNotNull();
    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");
  }

  @Test
  void everySessionEndsButTheCallers() {
    var elsewhere = app.signIn("mary", TestApplication.PASSWORD);
    var johns = app.tokenOf(app.member("john"));
    var here = app.tokenOf(mary);

    passwords.change(
        app.authService.authenticate(here),
        TestApplication.CLIENT,
        TestApplication.PASSWORD,
        WANTED);

    assertThat(app.authService.authenticate(here)).isNotNull();
    assertThat(app.authService.authenticate(johns)).isNotNull();
    assertThat(codeOf(() -> app.authService.authenticate(elsewhere.accessToken().value())))
        .isEqualTo("invalid_token");
    assertThat(codeOf(() -> app.authService.refresh(elsewhere.refreshToken())))
        .isEqualTo("invalid_refresh_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong password", "correct horse batter", "Correct horse battery"})
  void aWrongPasswordChangesNothing(String wrong) {
    var elsewhere = app.tokenOf(mary);
    var caller = caller();

    var refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () -> passwords.change(caller, TestApplication.CLIENT, wrong, WANTED));

    assertThat(refusal.violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("current_password", "wrong_password"));
    assertThat(app.signIn("mary", TestApplication.PASSWORD)).isNotNull();
    assertThat(app.authService.authenticate(elsewhere)).isNotNull();
  }

  @Test
  void whoVerifiedTheOldOneAMomentAgoIsNotLetInAnyMore() {
    var caller = caller();
    app.hasher.meanwhile(
        () -> passwords.change(caller, TestApplication.CLIENT, TestApplication.PASSWORD, WANTED));

    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");
    assertThat(app.sessionService.list(caller.member())).hasSize(1);
  }

  @Test
  void whoWasDisabledAMomentAgoIsNotLetInAnyMore() {
    var admin = app.admin("root").asActor();
    app.hasher.meanwhile(
        () -> app.accountService.edit(admin, mary.id(), UserChanges.active(false)));

    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");
    assertThat(app.sessionService.list(mary.asActor())).isEmpty();
  }

  @Test
  void whatNobodyCanHaveChosenIsRefusedWithoutWork() {
    var caller = caller();
    var before = app.hasher.verifications();

    assertThat(
            codeOf(
                () -> passwords.change(caller, TestApplication.CLIENT, "x".repeat(1_025), WANTED)))
        .isEqualTo(InvalidInput.CODE);
    assertThat(app.hasher.verifications()).isEqualTo(before);
  }

  @Test
  void adminsSetAPasswordWithoutTheOldOneAndEndAllSessions() {
    var token = app.tokenOf(mary);

    assertThat(passwords.set(SHELL, mary.id(), WANTED)).isEqualTo(mary);

    assertThat(app.signIn("mary", WANTED.value())).isNotNull();
    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");
    assertThat(codeOf(() -> app.authService.authenticate(token))).isEqualTo("invalid_token");
  }

  @Test
  void nobodyElseSetsAPasswordWithoutTheOldOne() {
    assertThat(codeOf(() -> passwords.set(mary.asActor(), mary.id(), WANTED)))
        .isEqualTo("admin_only");
    assertThat(codeOf(() -> passwords.set(Actor.anonymous(), mary.id(), WANTED)))
        .isEqualTo("not_authenticated");
    assertThat(codeOf(() -> passwords.set(SHELL, new UserId(Long.MAX_VALUE), WANTED)))
        .isEqualTo("user_not_found");
    assertThat(app.signIn("mary", TestApplication.PASSWORD)).isNotNull();
  }

  private Authenticated caller() {
    return app.authService.authenticate(app.tokenOf(mary));
  }
}
