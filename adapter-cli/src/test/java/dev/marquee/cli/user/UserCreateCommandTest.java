package dev.marquee.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCreateCommandTest {

  private static final String PASSWORD = "correct horse";
  private static final String MARY =
      """
      id  username  email             role  active  created_at
       1  mary      mary@example.org  user  true    2026-03-01T12:30:45.123456Z
      """;

  private final TestShell shell = new TestShell();

  @Test
  void readsThePasswordFromStandardInput() {
    var result = shell.runWithInput(PASSWORD + "\r\nignored\n", mary("--password-stdin"));

    assertThat(result).isEqualTo(new Result(0, MARY, ""));
    assertThat(canSignIn("mary", PASSWORD)).isTrue();
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.CREATE);
  }

  @Test
  void readsThePasswordFromAFile(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("password"), PASSWORD);

    var result = shell.run(mary("--password-file", file.toString()));

    assertThat(result).isEqualTo(new Result(0, MARY, ""));
    assertThat(canSignIn("mary", PASSWORD)).isTrue();
  }

  @Test
  void warnsOfAPasswordAmongTheArgumentsAndNeverPrintsIt() {
    var result = shell.run(mary("--password", PASSWORD));

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                MARY,
                "Warning: others can see a password on the command line; use --password-stdin.\n"));
    assertThat(canSignIn("mary", PASSWORD)).isTrue();
  }

  @Test
  void warnsOfACommonPassword() {
    var result = shell.runWithInput("PassWord", mary("--password-stdin"));

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                MARY,
                "Warning: this is one of the most common passwords, which are guessed first.\n"));
    assertThat(canSignIn("mary", "PassWord")).isTrue();
  }

  @Test
  void takesOnePasswordOnly() {
    var result = shell.runWithInput(PASSWORD, mary("--password-stdin", "--password", PASSWORD));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("mutually exclusive").doesNotContain(PASSWORD);
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void asksNobodyWhereThereIsNoTerminal() {
    var result = shell.run(mary());

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                """
                marquee: No terminal to ask for a password: use --password-stdin
                Try: marquee user create --help
                """));
  }

  @Test
  void tellsEverythingThatIsWrongAtOnceAndStartsNothing() {
    var result =
        shell.runWithInput(
            "short",
            "user",
            "create",
            "--username=a@b",
            "--email=nobody",
            "--role=king",
            "--password-stdin");

    assertThat(result)
        .isEqualTo(
            new Result(
                65,
                "",
                """
                marquee: username must not contain @
                marquee: email must be an e-mail address
                marquee: role must be user or admin
                marquee: password must have at least 8 characters
                """));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void asksForNoPasswordWhenTheRestIsWrong() {
    var result = shell.run("user", "create", "--username=a@b", "--email=a@example.org");

    assertThat(result).isEqualTo(new Result(65, "", "marquee: username must not contain @\n"));
  }

  @Test
  void refusesANameInUse() {
    shell.backend.application.member("MARY");

    var result = shell.runWithInput(PASSWORD, mary("--password-stdin"));

    assertThat(result)
        .isEqualTo(new Result(73, "", "marquee: this username or e-mail address already exists\n"));
  }

  @Test
  void cannotReadAFileThatIsNotThere() {
    var result = shell.run(mary("--password-file", "/no/such/file"));

    assertThat(result)
        .isEqualTo(
            new Result(66, "", "marquee: cannot read /no/such/file: no such file or folder\n"));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    var latin1 = "größenwahn".getBytes(StandardCharsets.ISO_8859_1);

    var result = shell.run(latin1, mary("--password-stdin"));

    assertThat(result)
        .isEqualTo(new Result(66, "", "marquee: cannot read standard input: not UTF-8\n"));
  }

  @Test
  void makesAdminsAndPrintsOneJsonObject() throws Exception {
    var result =
        shell.runWithInput(PASSWORD, mary("--role", "admin", "-o", "json", "--password-stdin"));

    var json = new JsonMapper().readTree(result.out());
    assertThat(json.isObject()).isTrue();
    assertThat(json.get("role").textValue()).isEqualTo("admin");
  }

  private boolean canSignIn(String name, String password) {
    return !shell.backend.application.signIn(name, password).accessToken().value().isEmpty();
  }

  private static String[] mary(String... more) {
    var mary = Stream.of("user", "create", "--username=mary", "--email=mary@example.org");
    return Stream.concat(mary, Stream.of(more)).toArray(String[]::new);
  }
}
