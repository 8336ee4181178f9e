package dev.marquee.cli.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandsTest {

  private final TestShell shell = new TestShell();
  private final TestApplication application = shell.backend.application;
  private User mary;

  @BeforeEach
  void anAccount() {
    mary = application.member("mary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mary", "MARY@example.org", "1"})
  void issuesATokenAndNothingElseOnStandardOutput(String name) {
    var result = shell.run("token", "issue", name, "--minutes", "5");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEqualTo("Good for 5 minutes, for: user\n");
    assertThat(application.authService.authenticate(result.out().strip()).member().id())
        .isEqualTo(mary.id().value());
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10081"})
  void aTokenIsGoodForNoOtherTime(String minutes) {
    var result = shell.run("token", "issue", "mary", "--minutes=" + minutes);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--minutes must be between 1 and 10080");
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void saysWhoCannotHaveOne() {
    shell.run("user", "disable", "mary", "--yes");

    assertThat(shell.run("token", "issue", "nobody"))
        .isEqualTo(new Result(67, "", "marquee: no such user\n"));
    assertThat(shell.run("token", "issue", "mary"))
        .isEqualTo(
            new Result(73, "", "marquee: this account is disabled; a token would open nothing\n"));
  }

  @Test
  void verifiesAToken() {
    var token = shell.run("token", "issue", "mary").out();

    var result = shell.runWithInput(token, "token", "verify", "-o", "json");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                {
                  "user_id" : 1,
                  "username" : "mary",
                  "account" : "active",
                  "session_id" : 1,
                  "session" : "live",
                  "token_id" : "1",
                  "issued_at" : "2026-03-01T12:30:45.000000Z",
                  "expires_at" : "2026-03-01T13:00:45.000000Z"
                }
                """,
                ""));
  }

  @Test
  void aTokenOfAnEndedSessionIsTold() {
    var token = shell.run("token", "issue", "mary").out();
    assertThat(shell.runWithInput(token, "token", "revoke"))
        .isEqualTo(new Result(0, "", "This token is no longer good.\n"));

    var result = shell.runWithInput(token, "token", "verify", "-o", "csv");

    assertThat(result.exitCode()).isEqualTo(77);
    assertThat(result.out()).contains("mary,active,1,ended");
    assertThat(result.err()).isEqualTo("marquee: this token is ours, but is not let in\n");
  }

  @Test
  void aDeletedAccountIsTold() {
    var token = application.tokenOf(mary);
    shell.run("user", "delete", "mary", "--yes");

    var result = shell.runWithInput(token, "token", "verify", "-o", "csv");

    assertThat(result.exitCode()).isEqualTo(77);
    assertThat(result.out()).contains("1,,deleted,1,ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "\u0000"})
  void garbageIsNoToken(String garbage) {
    assertThat(shell.runWithInput(garbage, "token", "verify"))
        .isEqualTo(new Result(77, "", "marquee: invalid token\n"));
    assertThat(shell.runWithInput(garbage, "token", "revoke").exitCode()).isZero();
  }

  @Test
  void aRefreshTokenEndsItsSession() {
    var pair = application.signIn("mary", TestApplication.PASSWORD);

    shell.runWithInput(pair.refreshToken().value() + "\n", "token", "revoke");

    assertThat(shell.run("user", "sessions", "mary").lines()).hasSize(1);
  }
}
