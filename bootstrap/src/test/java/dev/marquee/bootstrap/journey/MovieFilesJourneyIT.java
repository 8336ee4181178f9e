package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Films go out of one catalogue and into another, through the packaged program. */
final class MovieFilesJourneyIT {

  private static final String FILMS =
      """
      title,released,rating,votes,genres,runtime_minutes,imdb_id
      -30-,1959,6.0,,Drama,96,tt0052532
      ''=1+1,1990,10.0,3,,,
      'Round Midnight,1986,,,Drama|Music,,
      "Good, ""Bad"", Ugly",1966,9.0,,,,
      Élodie 映画,2001,,,,,
      """;

  @TempDir private static Path folder;

  private static TestDatabase here;
  private static String catalogue;

  @BeforeAll
  static void load() throws IOException {
    Files.writeString(folder.resolve("origin.csv"), FILMS);
    here = TestDatabase.migrated();
    assertThat(run(here, "load origin.csv")).isEqualTo(summary(5, 0));
    catalogue = run(here, "export --format csv");
  }

  @AfterAll
  static void close() {
    here.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"films.csv", "films.csv.gz", "films.jsonl", "films.jsonl.gz"})
  void anExportLoadsBackAsTheSameFilms(String name) {
    assertThat(run(here, "export " + name)).isEmpty();
    assertThat(run(here, "load " + name)).isEqualTo(summary(0, 5));

    try (var there = TestDatabase.migrated()) {
      assertThat(run(there, "load " + name)).isEqualTo(summary(5, 0));
      assertThat(run(there, "export --format csv")).isEqualTo(catalogue);
    }
  }

  /** All that a pipe gets is the table: no bar, no colour, no cursor. */
  private static String summary(int inserted, int unchanged) {
    return """
    inserted  updated  unchanged  skipped  rejected
           %d        0          %d        0         0
    """
        .formatted(inserted, unchanged);
  }

  private static String run(TestDatabase database, String command) {
    var program =
        Program.run(folder, Environment.of(database), "", ("movies " + command).split(" "));
    assertThat(program.exitCode()).as(program.said()).isZero();
    return program.said();
  }
}
