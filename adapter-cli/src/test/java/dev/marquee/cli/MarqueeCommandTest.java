package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarqueeCommandTest {

  @Test
  void makesTheCommandThatIsAskedForAndNoOther() {
    assertThat(made("user", "list")).containsExactly("user");
    assertThat(made("--version")).isEmpty();
  }

  @Test
  void listsTheCommandsInItsHelpAsIfTheyHadBeenMade() {
    var made = MarqueeCommand.commandLine(new TestBackend()).getUsageMessage();

    assertThat(new TestShell().run("--help").out()).isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-V user", "completion", "man", "usr list"})
  void makesThemAllWhereTheyAreToldOf(String line) {
    assertThat(made(line.split(" "))).contains("serve", "user", "completion", "man");
  }

  private static Set<String> made(String... args) {
    return MarqueeCommand.commandLine(new TestBackend(), args).getSubcommands().keySet();
  }
}
