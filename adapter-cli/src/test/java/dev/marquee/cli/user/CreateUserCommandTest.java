package dev.marquee.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.UserId;
import org.junit.jupiter.api.Test;

class CreateUserCommandTest {

  private final TestShell shell = new TestShell();

  @Test
  void understandsTheMovieServicesSpelling() {
    var result =
        shell.run(
            "create-user",
            "--name",
            "mary",
            "--email",
            "mary@example.org",
            "--password",
            "secretpw");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "Created user 1\n",
                "Warning: others can see a password on the command line; use --password-stdin.\n"));
    assertThat(shell.backend.application.users.find(new UserId(1)))
        .hasValueSatisfying(user -> assertThat(user.role()).isEqualTo(Role.USER));
    assertThat(shell.backend.application.signIn("mary@example.org", "secretpw")).isNotNull();
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var result = shell.run("create-user", "--name= ", "--email=x", "--password=1234567");

    assertThat(result.exitCode()).isEqualTo(65);
    assertThat(result.err())
        .contains("username must not be blank", "email must be", "password must have at least 8")
        .doesNotContain("1234567");
  }
}
