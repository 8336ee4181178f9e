package dev.marquee.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Backend.Finding;
import dev.marquee.cli.Backend.Grade;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

  private final TestShell shell = new TestShell();

  @Test
  void aWarningIsNoFailure() {
    shell.backend.findings =
        List.of(
            new Finding("java", Grade.OK, "25"), new Finding("port", Grade.WARN, "is not free"));

    assertThat(shell.run("doctor"))
        .isEqualTo(
            new Result(
                0,
                """
                subject  state  detail
                java     ok     25
                port     warn   is not free
                """,
                ""));
  }

  @Test
  void aFailureHasItsExitCode() {
    shell.backend.findings = List.of(new Finding("clock", Grade.FAIL, "an hour late"));

    var result = shell.run("doctor", "-o", "csv");

    assertThat(result)
        .isEqualTo(new Result(69, "subject,state,detail\r\nclock,fail,an hour late\r\n", ""));
  }
}
