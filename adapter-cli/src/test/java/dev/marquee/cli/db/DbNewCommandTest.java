package dev.marquee.cli.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.cli.CommandFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DbNewCommandTest {

  @TempDir private Path house;

  private Path scripts;

  @BeforeEach
  void makeSources() throws IOException {
    scripts = house.resolve("adapter-persistence/src/main/resources/db");
    Files.createDirectories(scripts.resolve("migration"));
    Files.createDirectories(scripts.resolve("undo"));
    Files.createFile(scripts.resolve("migration/V9__users.sql"));
    Files.createFile(scripts.resolve("undo/U11__lost.sql"));
  }

  @Test
  void beginsTheNextPairFromAnywhereInTheSources() throws IOException {
    var inside = Files.createDirectories(house.resolve("docs/adr"));

    begin(inside, " Directors of films, é la carte! ");
    begin(inside, "More");

    assertThat(scripts.resolve("migration/V12__directors_of_films_e_la_carte.sql"))
        .hasContent("-- Directors of films, é la carte!\n");
    assertThat(scripts.resolve("undo/U12__directors_of_films_e_la_carte.sql"))
        .hasContent("-- Undoes: Directors of films, é la carte!\n");
    assertThat(scripts.resolve("migration/V13__more.sql")).exists();
  }

  @Test
  void isForTheSourcesOnly(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> begin(elsewhere, "More"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("migrations are part of the program: run this in its source tree");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "***", "сталкер"})
  void aTopicNeedsAName(String topic) {
    assertThatThrownBy(() -> begin(house, topic))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("a topic has letters or digits, and at most 80 characters");
  }

  private static void begin(Path folder, String topic) {
    var command = new DbNewCommand(folder);
    new CommandLine(command).setOut(new PrintWriter(new StringWriter())).parseArgs(topic);
    command.run();
  }
}
