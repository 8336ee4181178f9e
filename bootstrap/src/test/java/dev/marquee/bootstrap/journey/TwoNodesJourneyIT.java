package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.journey.Client.Answer;
import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions on two servers that share one database and one key. */
@Timeout(300)
final class TwoNodesJourneyIT {

  private static final String PASSWORD = "correct horse battery";

  @TempDir static Path folder;

  private static TestDatabase database;
  private static Program one;
  private static Program other;

  private final Client here = Client.of(one.url());
  private final Client there = Client.of(other.url());
  private String name = "";

  @BeforeAll
  static void start() {
    database = TestDatabase.migrated();
    one = Program.serve(folder, Environment.of(database));
    other = Program.serve(folder, Environment.of(database));
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    database.close();
  }

  @BeforeEach
  void register(TestInfo test) {
    name = test.getDisplayName().replaceAll("[^a-zA-Z]", "");
    assertThat(here.register(name).status()).isEqualTo(201);
  }

  @Test
  void aReplayEndsTheSessionOnBoth() {
    var first = here.login(name, PASSWORD);
    var second = there.refresh(first.at("/refresh_token"));
    assertThat(me(here, second)).isEqualTo(200);
    assertThat(me(there, second)).isEqualTo(200);

    assertThat(here.refresh(first.at("/refresh_token")).status()).isEqualTo(401);

    assertThat(me(here, second)).isEqualTo(401);
    assertSoon(() -> me(there, second), 401);
    assertThat(there.refresh(second.at("/refresh_token")).status()).isEqualTo(401);
  }

  @Test
  void aLostAnswerIsTheSameOnBoth() {
    var first = here.login(name, PASSWORD);

    var lost = here.refresh(first.at("/refresh_token"));
    var again = there.refresh(first.at("/refresh_token"));

    assertThat(again.at("/refresh_token")).isEqualTo(lost.at("/refresh_token")).isNotEmpty();
  }

  @Test
  void twentyUsesAtOnceLeaveOneLineage() throws InterruptedException {
    var first = here.login(name, PASSWORD).at("/refresh_token");
    Callable<Answer> onOne = () -> here.refresh(first);
    Callable<Answer> onOther = () -> there.refresh(first);
    try (var pool = Executors.newFixedThreadPool(20)) {
      var answers = pool.invokeAll(Collections.nCopies(10, onOne));
      answers.addAll(pool.invokeAll(Collections.nCopies(10, onOther)));

      assertThat(answers)
          .extracting(Future::resultNow)
          .extracting(answer -> answer.at("/refresh_token"))
          .doesNotContain("")
          .containsOnly(answers.getFirst().resultNow().at("/refresh_token"));
    }
  }

  @Test
  void aLogoutCountsHereAtOnceAndThereSoon() {
    var pair = here.login(name, PASSWORD);
    assertThat(me(there, pair)).isEqualTo(200);

    here.with(pair.at("/access_token")).json("POST", "/auth/logout", "");

    assertThat(me(here, pair)).isEqualTo(401);
    assertSoon(() -> me(there, pair), 401);
  }

  @Test
  void anotherPasswordEndsTheOtherSessionsOnBoth() {
    var mine = here.login(name, PASSWORD);
    var stolen = there.login(name, PASSWORD);
    var passwords =
        """
        {"current_password": "%s", "new_password": "another horse battery"}
        """
            .formatted(PASSWORD);

    var changed = here.with(mine.at("/access_token")).json("PUT", "/users/me/password", passwords);

    assertThat(changed.status()).isEqualTo(204);
    assertThat(me(here, stolen)).isEqualTo(401);
    assertSoon(() -> me(there, stolen), 401);
    assertThat(there.refresh(stolen.at("/refresh_token")).status()).isEqualTo(401);
    assertThat(me(there, mine)).isEqualTo(200);
  }

  @Test
  void whatAnAdminDecidesCountsOnBoth() {
    var pair = here.login(name, PASSWORD);
    var path = "/users/" + here.with(pair.at("/access_token")).get("/users/me").at("/id");
    var admin = admin();
    assertThat(listsUsers(there, pair)).isEqualTo(403);

    admin.json("PATCH", path, "{\"role\": \"admin\"}");
    assertSoon(() -> listsUsers(there, pair), 200);
    admin.json("PATCH", path, "{\"role\": \"user\"}");
    assertSoon(() -> listsUsers(there, pair), 403);

    admin.json("PATCH", path, "{\"active\": false}");
    assertThat(me(here, pair)).isEqualTo(401);
    assertSoon(() -> me(there, pair), 401);
    assertThat(there.login(name, PASSWORD).status()).isEqualTo(401);
    admin.json("PATCH", path, "{\"active\": true}");
    var again = there.login(name, PASSWORD);
    assertThat(me(there, again)).isEqualTo(200);

    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(me(here, again)).isEqualTo(401);
    assertSoon(() -> me(there, again), 401);
  }

  @Test
  void aCommandIsFeltByARunningServer() {
    var pair = here.login(name, PASSWORD);
    assertThat(me(here, pair)).isEqualTo(200);
    assertThat(me(there, pair)).isEqualTo(200);

    var disabled =
        Program.run(folder, Environment.of(database), "", "user", "disable", name, "--yes");

    assertThat(disabled.exitCode()).as(disabled.said()).isZero();
    assertSoon(() -> me(here, pair), 401);
    assertSoon(() -> me(there, pair), 401);
  }

  @Test
  void whatIsWrittenHereIsReadThereSoon() {
    var mary = here.with(here.login(name, PASSWORD).at("/access_token"));
    var path = "/posts/" + mary.json("POST", "/posts", post("First")).at("/id");
    for (var turn = 0; turn < 3; turn++) {
      assertThat(there.get(path).at("/title")).isEqualTo("First");
    }

    mary.json("PATCH", path, post("Second"));

    assertThat(here.get(path).at("/title")).isEqualTo("Second");
    assertSoon(() -> there.get(path).at("/title"), "Second");
    assertThat(mary.delete(path).status()).isEqualTo(204);
    assertThat(here.get(path).status()).isEqualTo(404);
    assertSoon(() -> there.get(path).status(), 404);
  }

  @Test
  void whatPublishesItselfIsReadOnBoth() {
    var mary = here.with(here.login(name, PASSWORD).at("/access_token"));
    var path = "/users/" + mary.get("/users/me").at("/id");
    var soon = Instant.now().plusSeconds(2);
    var scheduled =
        "{\"title\": \"Soon\", \"content\": \"0123456789\", \"publish_at\": \"" + soon + "\"}";
    assertThat(mary.json("POST", "/articles", scheduled).status()).isEqualTo(201);
    assertThat(here.get(path).at("/posts/0/title")).isEmpty();

    assertSoon(() -> here.get(path).at("/posts/0/title"), "Soon");
    assertSoon(() -> there.get(path).at("/posts/0/title"), "Soon");
  }

  private static String post(String title) {
    return "{\"title\": \"%s\", \"content\": \"0123456789\"}".formatted(title);
  }

  /** Asks until it is so. */
  private static <T> void assertSoon(Supplier<T> asked, T wanted) {
    while (!asked.get().equals(wanted)) {
      // The node has not heard of it yet.
    }
  }

  private Client admin() {
    var created =
        Program.run(
            folder,
            Environment.of(database),
            PASSWORD + "\n",
            "user",
            "create",
            "--username=root",
            "--email=root@example.org",
            "--role=admin",
            "--password-stdin");
    assertThat(created.exitCode()).as(created.said()).isZero();
    return here.signedIn("/auth/token", "root", PASSWORD);
  }

  private static int listsUsers(Client client, Answer pair) {
    return client.with(pair.at("/access_token")).get("/users").status();
  }

  private static int me(Client client, Answer pair) {
    return client.with(pair.at("/access_token")).get("/users/me").status();
  }
}
