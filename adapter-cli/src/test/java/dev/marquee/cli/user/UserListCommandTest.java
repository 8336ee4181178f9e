package dev.marquee.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserListCommandTest {

  private final TestShell shell = new TestShell();

  @BeforeEach
  void fiveAccounts() {
    IntStream.rangeClosed(1, 5)
        .forEach(number -> shell.backend.application.member("user" + number));
  }

  @ParameterizedTest
  @CsvSource({
    "--limit 2,          1 2,       There are more: --skip 2",
    "--limit 2 --skip 2, 3 4,       There are more: --skip 4",
    "--limit 2 --skip 3, 4 5,       ''",
    "--limit 2 --skip 5, '',        ''",
    "--limit 5,          1 2 3 4 5, ''"
  })
  void listsInPages(String options, String ids, String told) {
    var result = shell.run(("user list -o csv " + options).split(" "));

    assertThat(result.exitCode()).isZero();
    assertThat(result.lines().stream().skip(1).map(line -> line.replaceFirst(",.*", "")))
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
    assertThat(result.err().strip()).isEqualTo(told);
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
  }

  @Test
  void refusesPagesOutOfBounds() {
    var result = shell.run("user", "list", "--limit=1001", "--skip=10001");

    assertThat(result)
        .isEqualTo(
            new Result(
                65,
                "",
                """
                marquee: limit must be between 1 and 1000
                marquee: skip must be between 0 and 10000
                """));
    assertThat(shell.backend.asked).isEmpty();
  }
}
