package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Wire;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is kept here: what is plain is read for many at once, all else goes the long way. */
@MicronautTest
final class JointReadsTest {

  /** Means the same as no such header, but is not looked into on the connection. */
  private static final String LONG_WAY = "Accept: application/json, */*\r\n";

  private final Browser browser;
  private final EmbeddedServer server;
  private final TestApplication application;
  private final Callers callers;

  JointReadsTest(
      Browser browser, EmbeddedServer server, TestApplication application, Callers callers) {
    this.browser = browser;
    this.server = server;
    this.application = application;
    this.callers = callers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /posts/{post}",
        "GET /v1/posts/{post}/",
        "HEAD /posts/{post}",
        "GET /posts/{post}^Authorization: {token}",
        "GET /posts/{post}^Authorization: Bearer nonsense",
        "GET /posts/{post}^If-None-Match: \"post-{post}-1\"",
        "GET /posts/{post}^If-None-Match: \"post-{post}-2\"",
        "GET /posts/{post}?x=1",
        "GET /posts/{draft}",
        "GET /posts/{draft}^Authorization: {token}",
        "GET /posts/999999999",
        "GET /posts/0",
        "GET /posts/01",
        "GET /posts/99999999999999999999",
        "GET /posts/me",
        "GET /users/{user}",
        "GET /users/{user}^Authorization: {token}",
        "GET /users/{prolific}",
        "GET /users/{prolific}^If-None-Match: *",
        "GET /v1/users/{prolific}",
        "GET /users/999999999",
        "GET /movies/new?year=1990&rating=9&limit=1^Authorization: {token}",
        "GET /v1/movies/new?year=1990&rating=9&limit=1^Authorization: {token}",
        "GET /movies/new?year=1990&rating=9&limit=1&total=exact^Authorization: {token}",
        "GET /movies/new?year=1990&rating=9",
        "GET /movies/new?year=1990&rating=11^Authorization: {token}",
        "GET /movies/new?year=1990&year=1991&rating=1^Authorization: {token}",
        "GET /movies/new?year=1990&rating=9&x=y^Authorization: {token}",
        "GET /movies/new?^Authorization: {token}",
      })
  void isByteForByteWhatTheLongWaySays(String form) {
    var member = callers.member();
    var prolific = callers.member().user();
    for (var i = 0; i <= 100; i++) {
      application.posts.insert(prolific.id(), Samples.post("Post " + i), Samples.NOW);
    }
    var author = member.user().id();
    var post = application.posts.insert(author, Samples.post("Post"), Samples.NOW);
    var draft = application.posts.insert(author, Samples.draft("Draft"), Samples.NOW);
    application.movies.insert(Samples.film("One", 1999, "9.9"));
    application.movies.insert(Samples.film("Two", 1999, "9.9"));
    var request =
        form.replace("{token}", member.authorization())
            .replace("{post}", String.valueOf(post.id().value()))
            .replace("{draft}", String.valueOf(draft.id().value()))
            .replace("{user}", String.valueOf(author.value()))
            .replace("{prolific}", String.valueOf(prolific.id().value()));

    assertThat(ask(request, "")).isEqualTo(ask(request, LONG_WAY));
  }

  @Test
  void everybodyGetsWhatHeAskedFor() throws Exception {
    var member = callers.member();
    var ended = callers.member();
    var session = application.authService.authenticate(ended.authorization().substring(7));
    application.sessionService.logout(session);
    var requests = new ArrayList<Callable<Integer>>();
    var expected = new ArrayList<Integer>();
    for (var i = 0; i < 100; i++) {
      var title = "Post " + i;
      var post = application.posts.insert(member.user().id(), Samples.post(title), Samples.NOW);
      var path = "/posts/" + post.id().value();
      requests.add(() -> browser.get(path).body().contains("\"" + title + "\"") ? 200 : 0);
      expected.add(200);
      requests.add(() -> browser.get(path, member.header()).status());
      expected.add(200);
      requests.add(() -> browser.get(path, ended.header()).status());
      expected.add(401);
      requests.add(() -> browser.get("/posts/99999" + path.substring(7)).status());
      expected.add(404);
    }

    try (var threads = Executors.newFixedThreadPool(32)) {
      var answers = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      assertThat(answers).isEqualTo(expected);
    }
  }

  @Test
  void answersComeInTheOrderOfTheirRequests() {
    var author = callers.member().user().id();
    var post = application.posts.insert(author, Samples.post("Post"), Samples.NOW);
    var path = "/posts/" + post.id().value();
    var requests = new StringBuilder();
    var expected = new ArrayList<String>();
    for (var i = 0; i < 50; i++) {
      var target = List.of(path, "/posts/999999999", "/health", "/movies/1").get(i % 4);
      requests.append(
          "GET %s HTTP/1.1\r\nHost: x\r\nX-Request-Id: n%d\r\n\r\n".formatted(target, i));
      expected.add("n" + i);
    }
    requests.append("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    try (var wire = new Wire(server.getURI())) {
      var answers = wire.say(requests.toString()).hear();

      assertThat(answers.lines().filter(line -> line.matches("(?i)x-request-id: n.*")))
          .extracting(line -> line.substring(line.indexOf(':') + 2))
          .isEqualTo(expected);
    }
  }

  /** What is said to one request, but for the time. */
  private String ask(String form, String field) {
    var lines = form.split("\\^", 2);
    var fields = lines.length == 1 ? "" : lines[1] + "\r\n";
    var request =
        lines[0] + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\r\n" + field + fields + "\r\n";
    try (var wire = new Wire(server.getURI())) {
      var head = wire.say(request).hear("\r\n\r\n");
      var rest =
          wire.say("GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: b\r\nConnection: close\r\n\r\n")
              .hear();
      var body = rest.substring(0, rest.lastIndexOf("HTTP/1.1 "));
      return head.replaceAll("(?i)\r\ndate: .*", "") + body;
    }
  }
}
