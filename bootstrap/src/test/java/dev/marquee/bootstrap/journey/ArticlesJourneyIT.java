package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.journey.Client.Answer;
import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles on the packaged program and PostgreSQL, as their editors and readers use them. */
final class ArticlesJourneyIT {

  private static final String PASSWORD = "correct horse battery";
  private static final int EDITORS = 8;

  @TempDir static Path folder;

  private static TestDatabase database;
  private static Program program;
  private static Client anybody;
  private static Client mary;

  @BeforeAll
  static void start() {
    database = TestDatabase.migrated();
    program = Program.serve(folder, Environment.of(database));
    anybody = Client.of(program.url());
    anybody.register("mary");
    mary = anybody.signedIn("/auth/login", "mary", PASSWORD);
  }

  @AfterAll
  static void stop() {
    program.close();
    database.close();
  }

  /** What the tests of the article service ask, and what they should have asked. */
  @Test
  void theArticleServicesCallsWork() {
    var created = mary.json("POST", "/articles/", article("Hello", "My first article.", true));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/published")).isEqualTo("true");
    var path = "/articles/" + created.at("/id");
    assertThat(anybody.get("/articles/").json().isArray()).isTrue();
    assertThat(anybody.get(path).at("/title")).isEqualTo("Hello");

    var missing = anybody.get("/articles/99999");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.at("/detail")).isEqualTo("Article not found");

    anybody.register("john");
    var john = anybody.signedIn("/auth/login", "john", PASSWORD);
    for (var refused : new Answer[] {john.json("PATCH", path, "{}"), john.delete(path)}) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.at("/detail")).isEqualTo("Not authorized");
    }
    assertThat(mary.json("PATCH", path, "{\"title\": \"Bye\"}").at("/title")).isEqualTo("Bye");

    for (var i = 1; i <= 3; i++) {
      mary.json("POST", "/articles/", article("Number " + i, "0123456789", true));
    }
    mary.json("POST", "/articles/", article("Draft", "0123456789", false));
    assertThat(anybody.get("/articles/?skip=1&limit=2").json().findValuesAsText("title"))
        .containsExactly("Number 2", "Number 1");
    assertThat(mary.get("/articles/?limit=1").at("/0/title")).isEqualTo("Draft");
    assertThat(mary.delete(path).status()).isEqualTo(204);
    assertThat(mary.get(path).status()).isEqualTo(404);
  }

  @Test
  void ofEditorsWhoSawTheSameVersionOneChangesIt() throws InterruptedException {
    var created = mary.json("POST", "/articles", article("Contested", "0123456789", false));
    var path = "/articles/" + created.at("/id");
    try (var threads = Executors.newFixedThreadPool(EDITORS)) {
      for (var version = 1; version <= 5; version++) {
        var seen = mary.get(path).header("ETag");
        assertThat(seen).startsWith("\"post-" + created.at("/id") + "-" + version + "-");

        Callable<Answer> edit = () -> mary.json("PATCH", path, "{}", "If-Match", seen);
        var answers = threads.invokeAll(Collections.nCopies(EDITORS, edit));

        assertThat(answers)
            .extracting(Future::resultNow)
            .extracting(Answer::status)
            .containsOnly(200, 412)
            .containsOnlyOnce(200);
      }
    }
  }

  private static String article(String title, String content, boolean published) {
    return "{\"title\": \"%s\", \"content\": \"%s\", \"published\": %s}"
        .formatted(title, content, published);
  }
}
