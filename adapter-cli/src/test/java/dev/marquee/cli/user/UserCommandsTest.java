package dev.marquee.cli.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCommandsTest {

  private static final String LAST_ADMIN =
      "marquee: the last active admin can be neither demoted nor disabled nor deleted\n";

  private final TestShell shell = new TestShell();
  private final TestApplication application = shell.backend.application;
  private User mary;
  private User root;

  @BeforeEach
  void twoAccounts() {
    mary = application.member("mary");
    root = application.admin("root");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mary", "MARY", "mary@example.org", "1"})
  void showsAnAccountByWhatItIsCalled(String name) {
    var result = shell.run("user", "show", name);

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                id  username  email             role  active  created_at
                 1  mary      mary@example.org  user  true    2026-03-01T12:30:45.123456Z
                """,
                ""));
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show nobody",
        "grant nobody admin",
        "disable 99 --yes",
        "enable nobody",
        "delete nobody@example.org --yes",
        "sessions nobody",
        "set-password nobody --password-stdin"
      })
  void saysThatThereIsNoSuchUser(String command) {
    var result = shell.runWithInput("long enough", ("user " + command).split(" "));

    assertThat(result).isEqualTo(new Result(67, "", "marquee: no such user\n"));
  }

  @Test
  void setsAPasswordAndEndsTheSessions() {
    var token = application.tokenOf(mary);

    var result =
        shell.runWithInput(
            "staple of horses\n", "user", "set-password", "mary", "--password-stdin");

    assertThat(result.exitCode()).isZero();
    assertThat(application.signIn("mary", "staple of horses")).isNotNull();
    assertThatThrownBy(() -> application.authService.authenticate(token))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void holdsAPasswordToTheRulesAndStartsNothing() {
    var result = shell.runWithInput("short", "user", "set-password", "mary", "--password-stdin");

    assertThat(result)
        .isEqualTo(new Result(65, "", "marquee: password must have at least 8 characters\n"));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void warnsOfACommonPassword() {
    var result = shell.runWithInput("password", "user", "set-password", "mary", "--password-stdin");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .isEqualTo("Warning: this is one of the most common passwords, which are guessed first.\n");
  }

  @Test
  void grantsAndTakesARole() {
    assertThat(shell.run("user", "grant", "mary", "admin", "-o", "csv").out()).contains(",admin,");
    assertThat(shell.run("user", "grant", "mary", "user", "-o", "csv").out()).contains(",user,");
  }

  @Test
  void grantsNoRoleThatIsNone() {
    assertThat(shell.run("user", "grant", "mary", "king"))
        .isEqualTo(new Result(65, "", "marquee: role must be user or admin\n"));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void disablesAndEnables() {
    var token = application.tokenOf(mary);

    assertThat(shell.run("user", "disable", "mary", "--yes", "-o", "csv").out())
        .contains(",false,");
    assertThatThrownBy(() -> application.authService.authenticate(token))
        .isInstanceOf(Unauthenticated.class);

    assertThat(shell.run("user", "enable", "mary", "-o", "csv").out()).contains(",true,");
    assertThat(application.tokenOf(mary)).isNotEmpty();
  }

  @Test
  void deletes() {
    assertThat(shell.run("user", "delete", "mary", "--yes"))
        .isEqualTo(new Result(0, "", "Deleted mary (id 1, mary@example.org)\n"));
    assertThat(application.users.find(mary.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable mary", "delete mary", "sessions mary --end"})
  void doesNothingIrrevocableUnasked(String command) {
    var token = application.tokenOf(mary);

    var result = shell.run(("user " + command).split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("marquee: No terminal to ask for confirmation: use --yes\n");
    assertThat(shell.backend.asked).isEmpty();
    assertThat(application.authService.authenticate(token)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant root user", "disable root --yes", "delete root --yes"})
  void keepsTheLastActiveAdmin(String command) {
    var result = shell.run(("user " + command).split(" "));

    assertThat(result).isEqualTo(new Result(73, "", LAST_ADMIN));
    assertThat(application.users.find(root.id())).contains(root);
  }

  @Test
  void listsAndEndsSessions() {
    application.tokenOf(mary);
    application.tokenOf(root);

    var listed = shell.run("user", "sessions", "mary");
    assertThat(listed.lines()).hasSize(2);
    assertThat(listed.lines().get(1)).contains("192.0.2.1");

    assertThat(shell.run("user", "sessions", "mary", "--end", "--yes").lines()).hasSize(2);
    assertThat(shell.run("user", "sessions", "mary", "-o", "json").out().strip()).isEqualTo("[ ]");
    assertThat(shell.run("user", "sessions", "root").lines()).hasSize(2);
  }
}
