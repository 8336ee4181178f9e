package dev.marquee.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramCommandsTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  private final TestShell shell = new TestShell();

  @Test
  void printsTheDocumentOfTheApi() {
    assertThat(shell.run("openapi")).isEqualTo(new Result(0, "the API as yaml\n", ""));
    assertThat(shell.run("openapi", "--format", "json").out()).isEqualTo("the API as json\n");
    assertThat(shell.run("openapi", "--format", "xml").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "us, user",
    "user set-p, set-password",
    "user list --ou, --output",
    "keys generate --algorithm ES, ES256",
    "db roll, rollback",
    "movies load -o j, json",
    "user create --role a, admin",
    "posts list --state sch, scheduled",
    "job list --state de, dead",
    "audit list --outcome ref, refused"
  })
  void bashCompletes(String typed, String completed) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "bash is not there");

    assertThat(completions(("marquee " + typed).split(" "))).contains(completed);
  }

  /** What bash itself does when the key is pressed, with the script read in. */
  private List<String> completions(String... words) throws IOException, InterruptedException {
    var script = Files.writeString(folder.resolve("completion"), shell.run("completion").out());
    var test =
        """
        source '%s'
        COMP_WORDS=(%s)
        COMP_CWORD=%d
        COMP_LINE='%s'
        COMP_POINT=${#COMP_LINE}
        declared=$(complete -p marquee)
        [[ $declared =~ -F\\ ([^ ]+) ]] && "${BASH_REMATCH[1]}"
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, String.join(" ", words), words.length - 1, String.join(" ", words));
    var bash = new ProcessBuilder(BASH.toString(), "-c", test).redirectErrorStream(true).start();
    var said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said.lines().map(String::strip).toList();
  }

  @Test
  void theManualPageHasEveryCommandAndOption() {
    var page = shell.run("man").out();

    assertThat(page)
        .startsWith(".TH \"MARQUEE\" \"1\"\n")
        .contains(".SS \"marquee user set\\-password\"\n", ".B \"\\-\\-password\\-stdin\"\n")
        .contains(".B \"78\"\nA setting is missing or wrong.\n");
  }
}
