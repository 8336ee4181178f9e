package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.Topic;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Wire;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is kept is told from what is looked up by changing the stores behind the back of the cache,
 * which in production nobody can.
 */
@MicronautTest
@Property(name = "marquee.web.cache.bytes", value = "1000000")
@Property(name = "marquee.web.cors-origins", value = "https://app.example")
final class RepresentationHandlerTest {

  private final Browser browser;
  private final EmbeddedServer server;
  private final TestApplication application;
  private final Callers callers;
  private final Freshness freshness;

  private User author;
  private Post post;

  RepresentationHandlerTest(
      Browser browser,
      EmbeddedServer server,
      TestApplication application,
      Callers callers,
      Freshness freshness) {
    this.browser = browser;
    this.server = server;
    this.application = application;
    this.callers = callers;
    this.freshness = freshness;
  }

  @BeforeEach
  void write() {
    vouch();
    author = callers.member().user();
    post = application.posts.insert(author.id(), Samples.post("Kept"), Samples.NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /posts/{post}",
        "GET /posts/{post}/^Accept: */*",
        "HEAD /posts/{post}",
        "GET /v1/posts/{post}^Accept: application/json",
        "GET /posts/{post}^If-None-Match: \"post-{post}-1\"",
        "HEAD /posts/{post}^If-None-Match: W/\"post-{post}-1\"",
        "GET /posts/{post}^If-None-Match: \"a\", \"post-{post}-1\"",
        "GET /posts/{post}^If-None-Match: *",
        "GET /posts/{post}^If-None-Match: \"post-{post}-2\"",
        "GET /posts/{post}^Origin: https://app.example",
        "GET /posts/{post}^Origin: https://other.example",
        "GET /posts/{post}^Connection: keep-alive",
        "GET /posts/{post}^X-Forwarded-Proto: https",
        "GET /posts/{post}^Authorization: {token}",
        "GET /users/{user}",
        "GET /users/{user}^If-None-Match: *",
        "GET /movies/{film}^Authorization: {token}",
        "GET /movies?movie_id={film}^Authorization: {token}",
        "GET /v1/movies/new?year=1990&rating=9&limit=1^Authorization: {token}",
      })
  void isByteForByteWhatItWas(String form) {
    var films = List.of(film("Kept"), film("Kept too"));
    var request =
        form.replace("{token}", callers.member().authorization())
            .replace("{post}", id())
            .replace("{user}", String.valueOf(author.id().value()))
            .replace("{film}", String.valueOf(films.getFirst().value()));
    freshness.stopVouching();
    var asked = ask(request);
    vouch();
    var unconditional = request.replaceAll("\\^If-None-Match: .*", "");
    ask(unconditional); // which may have to look up the token
    ask(unconditional);

    changeUnseen(films);

    assertThat(ask(request)).isEqualTo(asked);
    freshness.allChanged();
    assertThat(ask(request)).isNotEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /posts/{post}^Accept: text/html",
        "GET /posts/{post}^Accept: application/json;q=0",
        "GET /posts/{post}^Content-Type: application/json",
        "GET /posts/{post}^Content-Encoding: gzip",
        "GET /posts/{post}^Range: bytes=0-1",
        "GET /posts/{post}^If-Match: *",
        "GET /posts/{post}?x=1",
        "GET /articles/N",
        "DELETE /posts/{post}",
        "GET /posts/{post}^Authorization: Bearer nonsense",
        "GET /posts/{post}^Authorization: Basic bWU6aXQ=",
        "GET /posts/{post}^Authorization: {token}^Authorization: {token}",
      })
  void whateverElseIsAskedForIsLookedUp(String form) {
    keep("/posts/" + id());
    var request = form.replace("{token}", callers.member().authorization()).replace("{post}", id());

    application.posts.delete(post.id());

    assertThat(ask(request)).doesNotStartWith("HTTP/1.1 200 ");
  }

  @Test
  void isForgottenWhenItsTopicChanges() {
    keep("/posts/" + id());
    application.posts.delete(post.id());
    assertThat(browser.get("/posts/" + id()).status()).isEqualTo(200);

    freshness.changed(List.of(Topic.post(post.id())));

    assertThat(browser.get("/posts/" + id()).status()).isEqualTo(404);
  }

  @Test
  void goesWithItsAuthor() {
    keep("/posts/" + id());
    application.posts.delete(post.id());

    freshness.changed(List.of(Topic.user(author.id())));

    assertThat(browser.get("/posts/" + id()).status()).isEqualTo(404);
  }

  @Test
  void nothingIsGivenThatNobodyVouchesFor() {
    keep("/posts/" + id());
    application.posts.delete(post.id());

    freshness.stopVouching();

    assertThat(browser.get("/posts/" + id()).status()).isEqualTo(404);
  }

  @Test
  void whatOwnerAndAdminsSeeIsForThemAlone() {
    var owner = callers.member();
    var path = "/users/" + owner.user().id().value();
    var everybody = List.of(owner, callers.admin(), callers.member());
    for (var turn = 0; turn < 3; turn++) {
      assertThat(browser.get(path).body()).doesNotContain("@example.org");
      assertThat(everybody)
          .extracting(caller -> browser.get(path, caller.header()).body().contains("@example.org"))
          .containsExactly(true, true, false);
    }
  }

  @Test
  void whatIsForMembersIsNotForGuests() {
    var member = callers.member();
    var path = "/movies/" + film("Kept").value();
    assertThat(browser.get(path, member.header()).status()).isEqualTo(200);
    assertThat(browser.get(path, member.header()).status()).isEqualTo(200);

    assertThat(browser.get(path).status()).isEqualTo(401);
  }

  @Test
  void aTokenThatEndedIsRefusedWhateverIsKept() {
    var member = callers.member();
    var path = "/posts/" + id();
    keep(path, member.header());
    var caller = application.authService.authenticate(member.authorization().substring(7));

    application.sessionService.logout(caller);
    freshness.changed(List.of(Topic.session(caller.session())));

    assertThat(browser.get(path, member.header()).status()).isEqualTo(401);
    assertThat(browser.get(path).status()).isEqualTo(200);
  }

  @Test
  void aTokenThatExpiredIsRefusedWhateverIsKept() {
    var member = callers.member();
    var path = "/posts/" + id();
    keep(path, member.header());

    application.clock.advance(application.tokens.lifetime().plusSeconds(60));

    assertThat(browser.get(path, member.header()).status()).isEqualTo(401);
  }

  @Test
  void draftsAreNotKept() {
    var member = callers.member();
    var draft = application.posts.insert(member.user().id(), Samples.draft("Draft"), Samples.NOW);
    var path = "/posts/" + draft.id().value();

    keep(path, member.header());

    assertThat(browser.get(path).status()).isEqualTo(404);
    assertThat(browser.get(path, member.header()).status()).isEqualTo(404);
  }

  @Test
  void whatIsLargeIsNotKept() {
    var text = new PostContent("x".repeat(Representation.MAX_BYTES));
    var large = NewPost.published(new PostTitle("Large"), text);
    var stored = application.posts.insert(author.id(), large, Samples.NOW);
    var path = "/posts/" + stored.id().value();
    keep(path);

    application.posts.delete(stored.id());

    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void doesNotOvertakeWhatWasAskedBefore() {
    keep("/posts/" + id());
    try (var wire = new Wire(server.getURI())) {
      var answers =
          wire.say(
                  request("GET /posts/999999999", "first")
                      + request("GET /posts/" + id(), "second")
                      + request("GET /posts/" + id(), "third")
                      + request("GET /posts/" + id() + "^Connection: close", "fourth"))
              .hear();

      assertThat(answers)
          .containsSubsequence(
              "404 Not Found", "first", "200 OK", "second", "200 OK", "third", "200 OK", "fourth");
    }
  }

  private void vouch() {
    freshness.vouchUntil(System.nanoTime() + Duration.ofHours(1).toNanos());
  }

  private String id() {
    return String.valueOf(post.id().value());
  }

  private MovieId film(String title) {
    return application.movies.insert(Samples.film(title, 1999, "9.9")).id();
  }

  /** Asks often enough for the answer to be kept, and the token too. */
  private void keep(String path, String... headers) {
    browser.get(path, headers);
    browser.get(path, headers);
  }

  /** Nobody would get the same answer now who asks the stores. */
  private void changeUnseen(List<MovieId> films) {
    application.posts.delete(post.id());
    films.forEach(application.movies::delete);
    application.users.delete(author.id());
  }

  /** What is said to one request, but for the time. */
  private String ask(String form) {
    try (var wire = new Wire(server.getURI())) {
      var head = wire.say(request(form, "a")).hear("\r\n\r\n");
      var rest = wire.say(request("GET /^Connection: close", "b")).hear();
      var body = rest.substring(0, rest.lastIndexOf("HTTP/1.1 "));
      return head.replaceAll("(?i)\r\ndate: .*", "") + body;
    }
  }

  private static String request(String form, String id) {
    var lines = form.split("\\^", 2);
    var fields = lines.length == 1 ? "" : lines[1].replace("^", "\r\n") + "\r\n";
    return lines[0] + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + id + "\r\n" + fields + "\r\n";
  }
}
