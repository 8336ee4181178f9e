package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

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

  /** Not in the manual page either, which sets examples in. */
  @Test
  void noExampleIsWrapped() {
    assertThat(Commands.all())
        .flatMap(command -> List.of(command.getCommandSpec().usageMessage().footer()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(73));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noWordIsBroken(String command) {
    var help = help(command);
    var described =
        Commands.all()
            .map(CommandLine::getCommandSpec)
            .filter(spec -> spec.qualifiedName().equals(command))
            .flatMap(spec ->
                Stream.concat(
                    spec.args().stream().flatMap(arg -> Stream.of(arg.description())),
                    Stream.of(spec.usageMessage().description())));

    assertThat(described.flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group))
        .filteredOn(word -> !word.contains("$"))
        .allSatisfy(word -> assertThat(help).contains(word));
  }

  @Test
  void whatAnOptionDoesIsASentence() {
    assertThat(Commands.all())
        .flatMap(command -> command.getCommandSpec().args())
        .extracting(arg -> String.join(" ", arg.description()))
        .allMatch(text -> text.matches("[A-Z$0-9a-z].*\\."));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void oneIsAnExampleAndMoreAreExamples(String command) {
    var examples = help(command).lines().dropWhile(line -> !line.startsWith("Example")).toList();

    assertThat(examples).first().isEqualTo(examples.size() > 2 ? "Examples:" : "Example:");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExamplesAreUnderstood(String command) {
    var examples = EXAMPLE.matcher(help(command)).results().map(match -> match.group(1)).toList();

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

  /** With each example on one line. */
  private String help(String command) {
    return shell.run(arguments(command, "--help")).out().replaceAll("\\\\\\n *", "");
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
