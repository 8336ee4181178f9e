package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageErrorsTest {

  private final TestShell shell = new TestShell();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user list --limt 3          | Unknown options: '--limt', '3'        | Try: marquee user list --help
          user lsit                   | Unmatched argument at index 1: 'lsit'  | Try: marquee user --help
          usr                         | Did you mean: marquee user            | Commands: serve, worker, user, create-user
          user                        | Missing required subcommand           | Commands: create, import, export, list
          movies                      | Missing required subcommand           | Commands: load
          db                          | Missing required subcommand           | Commands: migrate, status
          user list --limit three     | 'three' is not an int                 | Try: marquee user list --help
          user list -o xml            | expected one of [table, json, csv]    | Try: marquee user list --help
          user create --username mary | Missing required option: '--email     | Try: marquee user create --help
          movies load                 | Missing required parameter: 'FILE'    | Try: marquee movies load --help
          serve --port 65536          | --port must be between 0 and 65535    | Try: marquee serve --help
          serve --port -1             | --port must be between 0 and 65535    | Try: marquee serve --help
          """)
  void whatIsNotUnderstoodIsToldWithAHint(String args, String told, String hint) {
    var result = shell.run(args.split(" "));

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("marquee: ").contains(told).contains(hint);
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void aBareMarqueeNamesItsCommands() {
    var result = shell.run();

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err())
        .isEqualTo(
            """
            marquee: Missing required subcommand
            Commands: serve, worker, user, create-user, token, keys, movies, posts, audit, job, db, config, doctor, openapi, completion, man
            Try: marquee --help
            """);
  }

  @Test
  void anArgumentIsNeverTakenForAFileOfArguments() {
    var result =
        shell.runWithInput(
            "long enough", "create-user", "--name=@pom.xml", "--email=a@b.org", "--password-stdin");

    assertThat(result.err()).isEqualTo("marquee: username must not contain @\n");
  }
}
