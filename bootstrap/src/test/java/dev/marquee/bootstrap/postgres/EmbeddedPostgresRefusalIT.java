package dev.marquee.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that it must leave alone; what is in them is asked before anything runs. */
final class EmbeddedPostgresRefusalIT {
  private static final int SOMEBODY = 12_345;

  @TempDir Path folder;

  @BeforeAll
  static void assumePostgresRuns() throws Exception {
    TestHome.assumePostgresRuns();
  }

  @Test
  void dataOfAnotherMajorVersionIsNamed() throws Exception {
    var home = homeOfVersion("15");
    assertThatThrownBy(home::start)
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContainingAll(home.cluster().toString(), "PostgreSQL 15", "PostgreSQL 18");
  }

  @Test
  void dataOfAnotherUserIsNamed() throws Exception {
    var home = homeOfVersion("18");
    assumeThat(System.getProperty("user.name"))
        .as("only root can give a folder away")
        .isEqualTo("root");
    Files.setAttribute(home.cluster(), "unix:uid", SOMEBODY);
    assertThatThrownBy(home::start)
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContainingAll(home.cluster().toString(), "belongs to the user " + SOMEBODY);
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws Exception {
    var home = homeOfVersion("18");
    Files.createDirectory(home.folder().resolve("postgres.lock"));
    assertThatThrownBy(home::start)
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining(home.folder().toString())
        .hasMessageContaining("cannot be used");
  }

  @Test
  void failedStartShowsWhatTheServerSaid() throws Exception {
    var home = homeOfVersion("18");
    Files.writeString(home.folder().resolve("postgres-password"), "secret");
    assertThatThrownBy(home::start)
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith("PostgreSQL does not start")
        .hasMessageContaining("postgresql.conf")
        .hasMessageNotContaining("secret");
  }

  private TestHome homeOfVersion(String version) throws Exception {
    var home = new TestHome(folder);
    Files.createDirectory(home.cluster());
    Files.writeString(home.cluster().resolve("PG_VERSION"), version);
    return home;
  }
}
