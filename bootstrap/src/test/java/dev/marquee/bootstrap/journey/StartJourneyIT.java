package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when it cannot start. */
final class StartJourneyIT {

  @TempDir Path folder;

  @Test
  void refusesADatabaseWithoutAKeyAndSaysHowToMakeOne() {
    try (var database = TestDatabase.empty()) {
      var environment = Map.of("DATABASE_URL", Environment.url(database));

      var program = Program.run(folder, environment, "", "serve", "--port", "0");

      assertThat(program.exitCode()).isEqualTo(78);
      assertThat(program.said())
          .isEqualTo(
              "marquee: SECRET_KEY is required with DATABASE_URL; make one with: openssl rand -hex"
                  + " 32\n");
    }
  }

  @Test
  void refusesADemoOnAnExistingDatabase() {
    var environment =
        Map.of(
            "DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none", "SECRET_KEY", "k".repeat(64));

    var program = Program.run(folder, environment, "", "serve", "--demo");

    assertThat(program.exitCode()).isEqualTo(78);
    assertThat(program.said()).startsWith("marquee: --demo").hasLineCount(1);
  }

  @Test
  void namesTheFolderWhereThereIsNoDatabase() {
    var program = Program.run(folder, Map.of(), "", "user", "list");

    assertThat(program.exitCode()).isEqualTo(66);
    assertThat(program.said()).contains("data").hasLineCount(1);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void saysSoWhenTheDatabaseDoesNotAnswer() {
    var environment = Map.of("DATABASE_URL", "postgresql://nobody:secret@127.0.0.1:1/none");

    var program = Program.run(folder, environment, "", "db", "status");

    assertThat(program.exitCode()).isEqualTo(69);
    assertThat(program.said()).doesNotContain("secret", "\tat ");
  }
}
