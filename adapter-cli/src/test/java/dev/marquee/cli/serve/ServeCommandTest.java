package dev.marquee.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Backend.ServeOptions;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

  private final TestShell shell = new TestShell();

  @Test
  void leavesOpenWhatWasNotSaid() {
    assertThat(shell.run("serve")).isEqualTo(new Result(0, "", ""));
    assertThat(shell.backend.asked)
        .containsExactly(
            new ServeOptions(Optional.empty(), OptionalInt.empty(), false, true, true));
  }

  @Test
  void aWorkerIsToldToWork() {
    assertThat(shell.run("worker")).isEqualTo(new Result(0, "", ""));
    assertThat(shell.backend.asked).containsExactly("work");
  }

  @Test
  void handsOnWhatWasSaid() {
    assertThat(
            shell
                .run("serve --demo --host 0.0.0.0 --port 0 --no-worker --no-migrate".split(" "))
                .exitCode())
        .isZero();
    assertThat(shell.backend.asked)
        .containsExactly(
            new ServeOptions(Optional.of("0.0.0.0"), OptionalInt.of(0), true, false, false));
  }
}
