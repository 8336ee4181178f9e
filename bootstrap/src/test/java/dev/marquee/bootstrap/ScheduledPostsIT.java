package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.post.PostService;
import dev.marquee.bootstrap.settings.SettingsReader;
import dev.marquee.bootstrap.settings.Sources;
import dev.marquee.cli.Backend.DataFolder;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.job.Worker;
import dev.marquee.persistence.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database, wired as the program wires itself. */
final class ScheduledPostsIT {

  private static final int POSTS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.migrated();
  private final Clock clock = Clock.systemUTC();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void twoNodesPublishEachPostOnce() throws SQLException {
    try (var one = node();
        var other = node()) {
      one.bean(Worker.class).start();
      other.bean(Worker.class).start();

      schedule(one);
      letTheMomentCome();

      awaitPublished(POSTS);
    }
    // A second time would have raised it again.
    assertThat(count("version = 2 and published_at <= updated_at")).isEqualTo(POSTS);
    assertThat(count("id in (select payload::bigint from marquee.jobs where state = 'done')"))
        .isEqualTo(POSTS);
  }

  @Test
  void whatBecameDueWhileNobodyWorkedIsPublishedOnStart() throws SQLException {
    try (var node = node()) {
      schedule(node);
    }
    letTheMomentCome();
    assertThat(count("state = 'scheduled'")).isEqualTo(POSTS);

    try (var node = node()) {
      node.bean(Worker.class).start();
      awaitPublished(POSTS);
    }

    assertThat(count("version = 2 and published_at < updated_at")).isEqualTo(POSTS);
  }

  private void schedule(House node) {
    var moment = clock.instant().plus(Duration.ofDays(1));
    var mary = node.bean(UserRepository.class).insert(Samples.member("mary"), Samples.NOW);
    var posts = node.bean(PostService.class);
    IntStream.range(0, POSTS)
        .forEach(number -> posts.create(mary.asActor(), Samples.scheduled("S" + number, moment)));
  }

  /**
   * Moves the schedule rather than wait for a clock, which a slow machine would not keep up with.
   */
  private void letTheMomentCome() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update marquee.posts set publish_at = now() - interval '1 second'");
      statement.execute("update marquee.jobs set run_at = now() - interval '1 second'");
      statement.execute(
          "update marquee.scheduled_tasks set execution_time = now() - interval '1 second'"
              + " where task_name = 'post.publish'");
      connection.commit();
    }
  }

  private House node() {
    var url = database.jdbcUrl() + "?user=" + database.username();
    var settings =
        SettingsReader.read(
            Sources.of(Map.of("DATABASE_URL", url + "&password=" + database.password()), folder));
    return House.open(
        settings, DataFolder.EXISTING, Map.of(), new PrintWriter(Writer.nullWriter()));
  }

  private void awaitPublished(int posts) throws SQLException {
    var deadline = clock.instant().plus(PATIENCE);
    while (ask("select count(*) from marquee.posts, pg_sleep(0.1) where state = 'published'")
        < posts) {
      assertThat(clock.instant()).as("all are published by then").isBefore(deadline);
    }
  }

  private int count(String condition) throws SQLException {
    return ask("select count(*) from marquee.posts where " + condition);
  }

  private int ask(String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getInt(1);
    }
  }
}
