package dev.marquee.bootstrap.postgres;

import static dev.marquee.bootstrap.postgres.EmbeddedPostgres.Mode.EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database as processes that behave use it. */
final class EmbeddedPostgresIT {
  @TempDir static Path folder;
  static TestHome home;

  @BeforeAll
  static void createDatabase() throws Exception {
    TestHome.assumePostgresRuns();
    home = new TestHome(folder.resolve("a folder's home"));
    try (var postgres = home.start()) {
      assertThat(postgres.created()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
  void losesNothingThatWasCommitted(String setting) throws Exception {
    try (var postgres = home.start()) {
      assertThat(TestHome.query(postgres, "show " + setting)).isEqualTo("on");
    }
  }

  @Test
  void keepsWhatIsStored() throws Exception {
    try (var postgres = home.start()) {
      TestHome.execute(postgres, "create table kept as select 42 as answer");
    }
    try (var postgres = EmbeddedPostgres.start(home.folder(), EXISTING)) {
      assertThat(postgres.created()).isFalse();
      assertThat(TestHome.query(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void letsInOnlyWhoKnowsThePassword() throws Exception {
    try (var postgres = home.start()) {
      assertThatThrownBy(() -> TestHome.query(postgres.jdbcUrl(), "guess", "select 1"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }
    var mode = Files.getPosixFilePermissions(home.folder().resolve("postgres-password"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
  }

  @Test
  void ownerOfTheDatabaseIsNoSuperuserButMayAddTrustedExtensions() throws Exception {
    try (var postgres = home.start()) {
      assertThat(TestHome.query(postgres, "show is_superuser")).isEqualTo("off");
      TestHome.execute(postgres, "create extension pg_trgm");
      TestHome.execute(postgres, "create extension unaccent");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "select lower('ÉЖ') | éж",
        "select string_agg(x, '' order by x) from unnest(array['b', 'a', 'É', 'B']) x | BabÉ",
        "select similarity('Привет', 'Приветы') > 0.5 | t"
      })
  void knowsTheLettersOfAllLanguages(String sql, String answer) throws Exception {
    try (var postgres = home.start()) {
      TestHome.execute(postgres, "create extension if not exists pg_trgm");
      assertThat(TestHome.query(postgres, sql)).isEqualTo(answer);
    }
  }

  @Test
  void lastUserStopsTheServer() throws Exception {
    ProcessHandle server;
    try (var other = OtherProcess.using(home.folder())) {
      var url = other.jdbcUrl();
      server = home.server();
      var first = home.start();
      try (var second = home.start()) {
        assertThat(url).isEqualTo(first.jdbcUrl()).isEqualTo(second.jdbcUrl());
        first.close();
        first.close();
        assertThat(TestHome.query(second, "select 1")).isEqualTo("1");
      }
      assertThat(TestHome.query(url, first.password(), "select 1")).isEqualTo("1");
    }
    TestHome.awaitEnd(server);
    assertThat(home.pidFile()).doesNotExist();
  }

  @Test
  void existingFolderIsNotMadeUp() {
    var nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> EmbeddedPostgres.start(nowhere, EXISTING))
        .isInstanceOf(NoDataFolder.class)
        .hasMessageContaining(nowhere.toString());
    assertThat(nowhere).doesNotExist();
  }
}
