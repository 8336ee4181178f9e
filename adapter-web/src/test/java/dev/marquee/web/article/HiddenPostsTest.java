package dev.marquee.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post in each state, between two published ones of its author, looked for in every way. */
@MicronautTest
final class HiddenPostsTest {

  private static final String SECRET = "Rosebud";
  private static final String NO_SUCH_ID = "999999999";

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  private Caller author;
  private Post post;

  HiddenPostsTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeEach
  void anAuthor() {
    author = callers.member();
  }

  /** Whether a viewer finds a post in that state among posts, in a profile, among articles. */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          STATE,     VIEWER,    POSTS, PROFILE, ARTICLES
          draft,     anonymous, no,    no,      no
          draft,     stranger,  no,    no,      no
          draft,     author,    no,    no,      yes
          draft,     admin,     no,    no,      yes
          scheduled, anonymous, no,    no,      no
          scheduled, stranger,  no,    no,      no
          scheduled, author,    no,    no,      yes
          scheduled, admin,     no,    no,      yes
          published, anonymous, yes,   yes,     yes
          published, stranger,  yes,   yes,     yes
          published, author,    yes,   yes,     yes
          published, admin,     yes,   yes,     yes
          """)
  void isFoundByWhomItIsFor(
      String state, String viewer, String posts, String profile, String articles) {
    writePosts(state);
    var caller = caller(viewer);
    var id = author.user().id().value();

    singleIsFound("/posts/", caller, posts.equals("yes"));
    singleIsFound("/articles/", caller, articles.equals("yes"));
    listHolds("/posts?user_id=" + id, caller, posts.equals("yes"));
    listHolds("/posts?sort=-created_at&user_id=" + id, caller, posts.equals("yes"));
    listHolds("/articles?author_id=" + id, caller, articles.equals("yes"));
    listHolds("/articles?sort=id&author_id=" + id, caller, articles.equals("yes"));
    isFoundByItsText("/posts?user_id=" + id, caller, posts.equals("yes"));
    isFoundByItsText("/articles?author_id=" + id, caller, articles.equals("yes"));
    var inState = browser.get("/articles?state=" + state + "&author_id=" + id, header(caller));
    assertThat(inState.body().contains(SECRET)).isEqualTo(articles.equals("yes"));
    var shown = browser.get("/users/" + id, header(caller));
    assertThat(shown.body().contains(SECRET)).isEqualTo(profile.equals("yes"));
    assertThat(shown.json().get("posts")).hasSize(profile.equals("yes") ? 3 : 2);
  }

  /** Whoever may not know of it gets the answer that a post gets which is not there. */
  @ParameterizedTest
  @CsvSource({"draft", "scheduled"})
  void looksToStrangersAsIfItWereNotThere(String state) {
    writePosts(state);
    for (var viewer : List.of("anonymous", "stranger")) {
      var caller = caller(viewer);
      for (var route : List.of("/posts/", "/articles/")) {
        for (var method : List.of("GET", "PATCH", "DELETE")) {
          var hidden = send(method, route + post.id().value(), caller);
          var missing = send(method, route + NO_SUCH_ID, caller);

          assertThat(hidden.status()).isEqualTo(missing.status()).isIn(401, 404);
          assertThat(withoutItsName(hidden)).isEqualTo(withoutItsName(missing));
          assertThat(hidden.headers().map().keySet()).isEqualTo(missing.headers().map().keySet());
        }
      }
    }
    assertThat(application.posts.find(post.id())).contains(post);
  }

  @Test
  void isGoneForReadersOnceItIsTakenBack() {
    writePosts("published");
    var path = "/articles/" + post.id().value();
    var tags = List.of(browser.get(path).header("ETag"), "*");

    browser.json("PATCH", path, "{\"published\": false}", author.header());

    for (var tag : tags) {
      assertThat(browser.get(path, "If-None-Match", tag).status()).isEqualTo(404);
      assertThat(browser.get("/posts/" + post.id().value(), "If-None-Match", tag).status())
          .isEqualTo(404);
    }
    listHolds("/articles?author_id=" + author.user().id().value(), Optional.empty(), false);
  }

  private void writePosts(String state) {
    var hour = Duration.ofHours(1);
    write(Samples.post("Before"), 0);
    post =
        switch (state) {
          case "draft" -> write(Samples.draft(SECRET), 1);
          case "scheduled" -> write(Samples.scheduled(SECRET, Samples.NOW.plus(hour)), 1);
          default -> write(Samples.post(SECRET), 1);
        };
    write(Samples.post("After"), 2);
  }

  private Post write(NewPost draft, int second) {
    return application.posts.insert(author.user().id(), draft, Samples.NOW.plusSeconds(second));
  }

  private void singleIsFound(String route, Optional<Caller> caller, boolean found) {
    var path = route + post.id().value();
    var answer = send("GET", path, caller);
    assertThat(answer.status()).as(path).isEqualTo(found ? 200 : 404);
    assertThat(answer.body().contains(SECRET)).isEqualTo(found);
    assertThat(answer.header("ETag").isEmpty()).isEqualTo(!found);
    assertThat(send("HEAD", path, caller).status()).isEqualTo(found ? 200 : 404);
    for (var tag : List.of("*", authorsTag(route))) {
      var again = browser.get(path, with(caller, "If-None-Match", tag));
      assertThat(again.status())
          .as(path + " " + tag)
          .isIn(found ? List.of(200, 304) : List.of(404));
    }
  }

  /** Of a view that even the author does not have, the tag that it would have. */
  private String authorsTag(String route) {
    return route.equals("/articles/")
        ? browser.get(route + post.id().value(), author.header()).header("ETag")
        : "\"post-%d-%d\"".formatted(post.id().value(), post.version());
  }

  private void listHolds(String path, Optional<Caller> caller, boolean found) {
    var total = browser.get(path + "&total=exact&limit=1", header(caller)).header("X-Total-Count");
    var pages = new ArrayList<String>();
    for (var next = path + "&limit=1"; !next.isEmpty(); ) {
      var page = browser.get(next, header(caller));
      pages.addAll(page.json().findValuesAsText("title"));
      next = page.header("Link").replaceAll("<(.*)>.*", "$1");
    }

    assertThat(total).as(path).isEqualTo(found ? "3" : "2");
    assertThat(pages).as(path).hasSize(found ? 3 : 2);
    assertThat(pages.contains(SECRET)).as(path).isEqualTo(found);
  }

  private void isFoundByItsText(String path, Optional<Caller> caller, boolean found) {
    for (var sort : List.of("id", "-rank")) {
      var answer = browser.get(path + "&q=" + SECRET + "&sort=" + sort, header(caller));
      assertThat(answer.json()).as(path).hasSize(found ? 1 : 0);
    }
  }

  private Optional<Caller> caller(String viewer) {
    return switch (viewer) {
      case "anonymous" -> Optional.empty();
      case "stranger" -> Optional.of(callers.member());
      case "author" -> Optional.of(author);
      default -> Optional.of(callers.admin());
    };
  }

  private Answer send(String method, String path, Optional<Caller> caller) {
    var body = method.equals("PATCH") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    return browser.send(method, path, body, with(caller, "Content-Type", "application/json"));
  }

  private static ObjectNode withoutItsName(Answer answer) {
    var problem = (ObjectNode) answer.json();
    problem.remove(List.of("instance", "request_id"));
    return problem;
  }

  private static String[] header(Optional<Caller> caller) {
    return caller.map(Caller::header).orElseGet(() -> new String[0]);
  }

  private static String[] with(Optional<Caller> caller, String name, String value) {
    return caller
        .map(known -> new String[] {name, value, "Authorization", known.authorization()})
        .orElseGet(() -> new String[] {name, value});
  }
}
