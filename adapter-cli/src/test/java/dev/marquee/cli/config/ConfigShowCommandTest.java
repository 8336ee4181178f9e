package dev.marquee.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Backend.Configuration;
import dev.marquee.cli.Backend.Setting;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigShowCommandTest {

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("MARQUEE_PORT", Optional.of("80"), ".env"),
          new Setting("MARQUEE_ISSUER", Optional.empty(), "default"));

  private final TestShell shell = new TestShell();

  @Test
  void showsWhatHoldsAndWhereItComesFrom() {
    shell.backend.configuration = new Configuration(SETTINGS, List.of());

    assertThat(shell.run("config", "show"))
        .isEqualTo(
            new Result(
                0,
                """
                name            value  origin
                MARQUEE_PORT    80     .env
                MARQUEE_ISSUER         default
                """,
                ""));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void saysWhatIsWrongBesides() {
    shell.backend.configuration =
        new Configuration(SETTINGS, List.of("MARQUEE_PORT: no", "DEBUG: no"));

    var result = shell.run("config", "show", "-o", "csv");

    assertThat(result.exitCode()).isEqualTo(78);
    assertThat(result.out()).startsWith("name,value,origin\r\nMARQUEE_PORT,80,.env\r\n");
    assertThat(result.err()).isEqualTo("marquee: MARQUEE_PORT: no\nmarquee: DEBUG: no\n");
  }
}
