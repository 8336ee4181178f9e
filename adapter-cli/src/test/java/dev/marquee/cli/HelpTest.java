package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^  (?:.*[| ])?marquee ([a-z][^<>|\\n]*?)(?:  .*|[<>|].*)?$");

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^ \"])+");

  private final TestShell shell = new TestShell();

  static Stream<String> commands() {
    return Commands.all().map(command -> command.getCommandSpec().qualifiedName());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfWithinEightyColumns(String command) {
    var result = shell.run(arguments(command, "--help"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("Usage: " + command + " ").contains("\nExample");
    assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void noExampleIsWrapped() {
    assertThat(Commands.all())
        .flatMap(command -> List.of(command.getCommandSpec().usageMessage().footer()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExamplesAreUnderstood(String command) {
    var help = shell.run(arguments(command, "--help")).out().replaceAll("\\\\\\n *", "");
    var examples = EXAMPLE.matcher(help).results().map(match -> match.group(1)).toList();

    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(example ->
            assertThatCode(
                    () -> MarqueeCommand.commandLine(shell.backend).parseArgs(words(example)))
                .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsTheVersion(String command) {
    var result = shell.run(arguments(command, "--version"));

    assertThat(result).isEqualTo(new TestShell.Result(0, "Version: 1.2.3\n", ""));
  }

  /** As a shell parts them. */
  private static String[] words(String example) {
    return WORD.matcher(example)
        .results()
        .map(word -> word.group().replace("\"", ""))
        .toArray(String[]::new);
  }

  private static String[] arguments(String command, String option) {
    return (command + " " + option).substring("marquee ".length()).split(" ");
  }
}
