package dev.marquee.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database after kills, crashes and races. */
final class EmbeddedPostgresCrashIT {
  @TempDir static Path folder;
  static TestHome home;

  @BeforeAll
  static void createDatabaseDespiteAnAttemptThatWasKilled() throws Exception {
    TestHome.assumePostgresRuns();
    home = new TestHome(folder.resolve("data"));
    Files.createDirectories(home.folder().resolve("postgres-new-123/base"));
    try (var postgres = home.start()) {
      TestHome.execute(postgres, "create table kept as select 42 as answer");
    }
    assertThat(home.folder()).isDirectoryNotContaining("glob:**/postgres-new-*");
  }

  @Test
  void serverOfAKilledProcessIsAdopted() throws Exception {
    var killed = OtherProcess.using(home.folder());
    var url = killed.jdbcUrl();
    killed.kill();
    var server = home.server();
    try (var postgres = home.start()) {
      assertThat(postgres.jdbcUrl()).isEqualTo(url);
      assertThat(home.server()).isEqualTo(server);
      assertKept(postgres);
    }
    TestHome.awaitEnd(server);
  }

  @Test
  void killedServerRecovers() throws Exception {
    var postgres = home.start();
    TestHome.execute(postgres, "create table recovered as select 43 as answer");
    var server = home.server();
    server.destroyForcibly();
    TestHome.awaitEnd(server);
    postgres.close();
    try (var next = home.start()) {
      assertThat(TestHome.query(next, "select answer from recovered")).isEqualTo("43");
    }
  }

  @Test
  void processThatHasTheNumberOfTheOldServerIsLeftAlone() throws Exception {
    var thisProcess = ProcessHandle.current().pid();
    Files.writeString(
        home.pidFile(), "%d\n%s\n1\n15432\n\n127.0.0.1\n".formatted(thisProcess, home.cluster()));
    try (var postgres = home.start()) {
      assertThat(home.server().pid()).isNotEqualTo(thisProcess);
      assertKept(postgres);
    }
  }

  @Test
  void pidFileWithoutContentIsIgnored() throws Exception {
    Files.writeString(home.pidFile(), "");
    try (var postgres = home.start()) {
      assertKept(postgres);
    }
  }

  @Test
  void copyOfAFolderHasAServerOfItsOwn() throws Exception {
    var copy = new TestHome(folder.resolve("copy"));
    new ProcessBuilder("cp", "-a", home.folder().toString(), copy.folder().toString())
        .start()
        .waitFor();
    try (var original = home.start()) {
      Files.copy(home.pidFile(), copy.pidFile());
      try (var postgres = copy.start()) {
        assertThat(postgres.jdbcUrl()).isNotEqualTo(original.jdbcUrl());
        assertKept(postgres);
        assertKept(original);
      }
    }
  }

  @Test
  void takenPortIsReplaced() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Files.writeString(home.folder().resolve("postgres-port"), taken.getLocalPort() + "\n");
      try (var postgres = home.start()) {
        assertThat(postgres.jdbcUrl()).doesNotContain(":" + taken.getLocalPort() + "/");
        assertKept(postgres);
      }
    }
  }

  @Test
  void processesThatStartTogetherShareOneServer() throws Exception {
    var fresh = folder.resolve("fresh");
    try (var one = OtherProcess.using(fresh);
        var other = OtherProcess.using(fresh);
        var third = EmbeddedPostgres.start(fresh, EmbeddedPostgres.Mode.CREATE)) {
      assertThat(List.of(one.jdbcUrl(), other.jdbcUrl())).containsOnly(third.jdbcUrl());
    }
    assertThat(new TestHome(fresh).pidFile()).doesNotExist();
  }

  @Test
  void processesMayUnpackTogether() throws Exception {
    var cache = Files.createDirectories(folder.resolve("cache/marquee"));
    Files.createDirectory(cache.resolve("unpacking-123-until-a-kill"));
    try (var one = OtherProcess.using(folder.resolve("one"), cache.getParent());
        var other = OtherProcess.using(folder.resolve("other"), cache.getParent())) {
      assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
    }
    try (var names = Files.list(cache).map(Path::getFileName).map(Path::toString)) {
      assertThat(names).containsExactlyInAnyOrder("lock", Distribution.ofThisPlatform().toString());
    }
  }

  private static void assertKept(EmbeddedPostgres postgres) throws Exception {
    assertThat(TestHome.query(postgres, "select answer from kept")).isEqualTo("42");
  }
}
