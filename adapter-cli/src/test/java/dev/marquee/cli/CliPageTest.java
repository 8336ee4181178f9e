package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Holds docs/cli.md to the commands. */
class CliPageTest {

  private static final Pattern SECTION =
      Pattern.compile("(?ms)^## `?([^`\\n]+)`?$(.*?)(?=^## |\\z)");
  private static final Pattern OPTION = Pattern.compile("(?m)^\\| `(-[^`]+|[A-Z]+)` \\|");
  private static final Pattern NUMBER = Pattern.compile("(?m)^\\| ([0-9]+) \\|");

  private final Map<String, String> sections;

  CliPageTest() throws IOException {
    sections =
        SECTION
            .matcher(Files.readString(Path.of("../docs/cli.md")))
            .results()
            .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
  }

  @Test
  void describesEveryCommandWithItsOptions() {
    var documented =
        sections.entrySet().stream()
            .filter(section -> section.getKey().startsWith("marquee "))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    section -> found(OPTION, section.getValue()).stream().sorted().toList()));

    var existing =
        Commands.all()
            .filter(command -> command.getSubcommands().isEmpty())
            .collect(
                Collectors.toMap(
                    command -> command.getCommandSpec().qualifiedName(), CliPageTest::options));

    assertThat(documented).isEqualTo(existing);
  }

  @Test
  void describesEveryExitCode() {
    var existing =
        Arrays.stream(ExitCodes.class.getFields())
            .map(CliPageTest::value)
            .sorted()
            .map(String::valueOf)
            .toList();

    assertThat(found(NUMBER, sections.get("Exit codes"))).isEqualTo(existing);
  }

  @Test
  void theHelpExplainsThemInTheSameWords() {
    var codes = Commands.all().findFirst().orElseThrow().getCommandSpec().usageMessage();

    codes
        .exitCodeList()
        .forEach((code, meaning) ->
            assertThat(sections.get("Exit codes")).contains("| " + code + " | " + meaning + " |"));
    assertThat(codes.exitCodeList().keySet())
        .containsExactlyElementsOf(found(NUMBER, sections.get("Exit codes")));
  }

  private static List<String> options(CommandLine command) {
    var spec = command.getCommandSpec();
    Predicate<OptionSpec> inherited = option -> option.usageHelp() || option.versionHelp();
    return Stream.concat(
            spec.positionalParameters().stream().map(ArgSpec::paramLabel),
            spec.options().stream().filter(inherited.negate()).map(CliPageTest::spelling))
        .sorted()
        .toList();
  }

  private static String spelling(OptionSpec option) {
    var names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }

  private static int value(Field exitCode) {
    try {
      return exitCode.getInt(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
