package dev.marquee.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what people read about the settings to the settings that there are. */
final class ConfigurationPageTest {

  private static final Path PROJECT = Path.of("..");

  @Test
  void thePageDescribesEverySettingAndNoOther() throws IOException {
    var page = Files.readString(PROJECT.resolve("docs/configuration.md"));

    assertThat(Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|").matcher(page).results())
        .extracting(row -> row.group(1))
        .containsExactlyElementsOf(Arrays.stream(Setting.values()).map(Enum::name).toList());
  }

  @Test
  void thePageNamesEveryOtherSpelling() throws IOException {
    var page = Files.readString(PROJECT.resolve("docs/configuration.md"));

    assertThat(Arrays.stream(Setting.values()).flatMap(setting -> setting.names().stream()))
        .allMatch(name -> page.contains("`" + name + "`"));
  }

  @Test
  void thePageTellsWhatHoldsWhereNothingIsSet() throws IOException {
    var page = Files.readString(PROJECT.resolve("docs/configuration.md"));

    assertThat(Setting.values())
        .filteredOn(setting -> setting.standard().isPresent())
        .isNotEmpty()
        .allSatisfy(setting ->
            assertThat(page)
                .contains("| `%s` | `%s` |".formatted(setting, setting.standard().orElseThrow())));
  }

  @Test
  void theExampleKnowsOnlyNamesThatExist() throws IOException {
    var example = Files.readString(PROJECT.resolve(".env.example"));

    assertThat(Pattern.compile("(?m)^#? ?([A-Z_]+)=").matcher(example).results())
        .isNotEmpty()
        .extracting(MatchResult::group)
        .map(line -> line.replaceAll("[^A-Z_]", ""))
        .allMatch(Setting::knows);
  }
}
