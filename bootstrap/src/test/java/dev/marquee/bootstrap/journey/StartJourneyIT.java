package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user list",
        "user sessions 1",
        "user set-password 1 --password-stdin",
        "movies load films.csv",
        "job retry 1",
        "audit list",
        "db migrate"
      })
  void whatSignsNothingNeedsNoKey(String command) throws IOException {
    Files.writeString(folder.resolve("films.csv"), "title,released\nNosferatu,1922\n");
    try (var database = TestDatabase.migrated()) {
      var environment = Map.of("DATABASE_URL", Environment.url(database));

      var program = Program.run(folder, environment, "a long password", command.split(" "));

      assertThat(program.exitCode()).as(program.said()).isIn(0, 67);
    }
  }

  @Test
  void whatSignsOrChecksSaysThatItNeedsAKey() {
    try (var database = TestDatabase.migrated()) {
      var environment = Map.of("DATABASE_URL", Environment.url(database));
      var mary = "create-user --name=mary --email=mary@example.org --password-stdin".split(" ");
      assertThat(Program.run(folder, environment, "a long password", mary).exitCode()).isZero();

      for (var command : List.of("token issue mary", "token verify", "token revoke")) {
        var program = Program.run(folder, environment, "a.b.c", command.split(" "));

        assertThat(program.exitCode()).as(program.said()).isEqualTo(78);
        assertThat(program.said()).startsWith("marquee: SECRET_KEY is required").hasLineCount(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve --port 0", "worker", "user list", "db migrate"})
  void saysInOneLineThatTheDatabaseRefuses(String command) {
    var gone = TestDatabase.empty();
    gone.close();

    var program = Program.run(folder, Environment.of(gone), "", command.split(" "));

    assertThat(program.exitCode()).as(program.said()).isEqualTo(69);
    assertThat(program.said())
        .startsWith("marquee: the database refuses: ")
        .endsWith(" of DATABASE_URL is wrong\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve --port 0", "user list", "db migrate"})
  void refusesADatabaseThatAnotherProgramMigrated(String command) throws SQLException {
    try (var database = TestDatabase.migrated()) {
      try (var connection = database.connect();
          var sql = connection.createStatement()) {
        sql.execute("update marquee.flyway_schema_history set checksum = 1 where version = '2'");
      }

      var program = Program.run(folder, Environment.of(database), "", command.split(" "));

      assertThat(program.exitCode()).isEqualTo(69);
      assertThat(program.said()).endsWith("differs in: 2\n").hasLineCount(1);
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
