package dev.marquee.web.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class ConditionalRequestsTest {

  private static final String RENAME = "{\"title\": \"After\"}";

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  ConditionalRequestsTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void everySingleResourceIsSentOnceOnly() {
    var admin = callers.admin();
    var post = post(admin);
    var film = application.movies.insert(Samples.film("Film", 2001, "7.0"));
    var paths =
        List.of(
            post,
            "/users/" + admin.user().id().value(),
            "/users/me",
            "/movies/" + film.id().value(),
            "/movies?movie_id=" + film.id().value());

    for (var path : paths) {
      var tag = get(path, admin).header("ETag");

      for (var method : List.of("GET", "HEAD")) {
        var again = send(method, path, admin, "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.status()).as(method + " " + path).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.headers().allValues("Vary")).contains("Authorization");
        var other = send(method, path, admin, "If-None-Match", "\"other\"");
        assertThat(other.status()).as(method + " " + path).isEqualTo(200);
        assertThat(other.header("ETag")).isEqualTo(tag);
      }
    }
  }

  @Test
  void writesTellTheNewTag() {
    var author = callers.member();
    var created =
        browser.json("POST", "/posts", "{\"title\":\"T\",\"content\":\"C\"}", author.header());
    var path = created.header("Location");
    assertThat(get(path, author).header("ETag")).isEqualTo(created.header("ETag"));

    var edited = patch(path, author, created.header("ETag"));

    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.header("ETag")).isNotEqualTo(created.header("ETag"));
    assertThat(get(path, author).header("ETag")).isEqualTo(edited.header("ETag"));
  }

  @Test
  void whoSawAnOlderStateOverwritesNothing() {
    var author = callers.member();
    var path = post(author);
    var seen = get(path, author).header("ETag");
    browser.json("PATCH", path, "{\"content\": \"Of somebody else\"}", author.header());

    var patch = patch(path, author, seen);
    var delete = send("DELETE", path, author, "If-Match", seen);

    assertThat(patch.status()).isEqualTo(412);
    assertThat(patch.at("/code")).isEqualTo("version_changed");
    assertThat(delete.status()).isEqualTo(412);
    assertThat(get(path, author).at("/title")).isEqualTo("Before");
    assertThat(patch(path, author, "W/" + get(path, author).header("ETag")).status())
        .isEqualTo(200);
    assertThat(send("DELETE", path, author, "If-Match", "*").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "garbage", "\"post-0-1\"", ""})
  void aTagOfNothingThatIsThereMatchesNothing(String tag) {
    var author = callers.member();
    var path = post(author);

    assertThat(patch(path, author, tag).status()).isEqualTo(412);
    assertThat(get(path, author).at("/title")).isEqualTo("Before");
  }

  @Test
  void otherRefusalsComeFirst() {
    var author = callers.member();
    var path = post(author);
    var broken =
        browser.json(
            "PATCH",
            path,
            "{\"x\": 1}",
            "If-Match",
            "\"old\"",
            "Authorization",
            author.authorization());

    assertThat(broken.status()).isEqualTo(422);
    assertThat(patch(path, callers.member(), "\"old\"").status()).isEqualTo(403);
    assertThat(patch("/posts/999999999", author, "*").status()).isEqualTo(404);
    var admin = callers.admin();
    assertThat(send("DELETE", "/users/999999999", admin, "If-Match", "\"old\"").status())
        .isEqualTo(404);
  }

  @Test
  void accountsAreGuardedToo() {
    var mary = callers.member();
    var seen = get("/users/me", mary).header("ETag");
    var first = browser.json("PATCH", "/users/me", "{}", header(mary, seen));
    var second = browser.json("PATCH", "/users/me", "{}", header(mary, seen));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("ETag")).isEqualTo(get("/users/me", mary).header("ETag"));
    assertThat(second.status()).isEqualTo(412);
    assertThat(send("DELETE", "/users/me", mary, "If-Match", seen).status()).isEqualTo(412);

    var admin = callers.admin();
    var path = "/users/" + mary.user().id().value();
    var profile = get(path, admin).header("ETag");
    assertThat(browser.json("PATCH", path, "{}", header(admin, profile)).status()).isEqualTo(200);
    assertThat(browser.json("PATCH", path, "{}", header(admin, profile)).status()).isEqualTo(412);
  }

  @Test
  void aProfileChangesWithItsPostsAndItsReader() {
    var mary = callers.member();
    var path = "/users/" + mary.user().id().value();
    var own = get(path, mary).header("ETag");
    var others = get(path, callers.member()).header("ETag");
    var post = post(mary);
    var withPost = get(path, mary).header("ETag");
    patch(post, mary, "*");
    var withOther = get(path, mary).header("ETag");

    assertThat(List.of(own, others, withPost, withOther)).doesNotHaveDuplicates();
    assertThat(send("GET", path, callers.member(), "If-None-Match", own).status()).isEqualTo(200);
  }

  private String post(Caller author) {
    var post = application.posts.insert(author.user().id(), Samples.post("Before"), Samples.NOW);
    return "/posts/" + post.id().value();
  }

  private Answer get(String path, Caller caller) {
    return browser.get(path, caller.header());
  }

  private Answer patch(String path, Caller caller, String tag) {
    return browser.json("PATCH", path, RENAME, header(caller, tag));
  }

  private Answer send(String method, String path, Caller caller, String name, String value) {
    return browser.send(
        method,
        path,
        BodyPublishers.noBody(),
        name,
        value,
        "Authorization",
        caller.authorization());
  }

  private static String[] header(Caller caller, String tag) {
    return new String[] {"If-Match", tag, "Authorization", caller.authorization()};
  }
}
