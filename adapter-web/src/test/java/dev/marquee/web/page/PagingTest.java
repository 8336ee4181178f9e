package dev.marquee.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a client walks through them. */
@MicronautTest
final class PagingTest {

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private UserId author;

  PagingTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeEach
  void fivePostsOfOneAuthor() {
    author = callers.member().user().id();
    for (var title : List.of("1", "2", "3", "4", "5")) {
      application.posts.insert(author, Samples.post(title), Samples.NOW);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 12345", "&sort=id, 12345", "&sort=-id, 54321", "&sort=-created_at, 54321"})
  void theLinkLeadsThroughTheWholeListInItsOrder(String sort, String titles) {
    assertThat(String.join("", walk("/posts?limit=2&user_id=" + author.value() + sort)))
        .isEqualTo(titles);
    assertThat(String.join("", walk("/v1/posts/?user_id=" + author.value() + "&limit=5" + sort)))
        .isEqualTo(titles);
  }

  @Test
  void goesOnBehindWhatWasSkipped() {
    var path = "/posts?user_id=" + author.value() + "&limit=2&skip=1";

    assertThat(String.join("", walk(path))).isEqualTo("2345");
    assertThat(browser.get(path).header("Link")).doesNotContain("skip");
  }

  @Test
  void otherListsThanItsOwnRefuseACursor() {
    var cursor =
        next("/posts?limit=2&user_id=" + author.value()).replaceAll(".*cursor=([^&]*).*", "$1");
    var own = "/posts?user_id=" + author.value() + "&cursor=" + cursor;

    assertThat(browser.get(own).status()).isEqualTo(200);
    assertThat(browser.get(own + "&limit=1&total=exact").status()).isEqualTo(200);
    assertThat(browser.get("/v1" + own).status()).isEqualTo(200);
    assertRefused(own + "&sort=id");
    assertRefused(own + "&skip=0");
    assertRefused(own + "A");
    assertRefused("/posts?cursor=" + cursor);
    assertRefused("/posts?user_id=" + (author.value() + 1) + "&cursor=" + cursor);
    var admin = callers.admin();
    assertThat(browser.get("/users?cursor=" + cursor, admin.header()).status()).isEqualTo(422);
  }

  @Test
  void countsWhereAskedAndOnlyThere() {
    application.posts.insert(author, Samples.draft("hidden"), Samples.NOW);
    var path = "/posts?limit=2&user_id=" + author.value();

    assertThat(browser.get(path).header("X-Total-Count")).isEmpty();
    assertThat(browser.get(path + "&total=exact").header("X-Total-Count")).isEqualTo("5");
    assertThat(next(path + "&total=exact")).doesNotContain("total");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total=",
        "total=true",
        "sort=",
        "sort=title",
        "sort=id,id",
        "sort=id,created_at",
        "sort=--id",
        "sort=ID",
        "cursor=",
        "cursor=x"
      })
  void refusesWhatItDoesNotKnow(String query) {
    var answer = browser.get("/posts?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(query.replaceAll("=.*", ""));
  }

  @Test
  void leadsFromTheFirstPostsOfAUserToTheOthers() {
    IntStream.range(0, 98)
        .forEach(i -> application.posts.insert(author, Samples.post("new"), Samples.NOW));

    var profile = browser.get("/v1/users/" + author.value());
    var rest = walk(target(profile));

    assertThat(profile.json().at("/posts")).hasSize(100);
    assertThat(profile.header("Link")).startsWith("</v1/posts?");
    assertThat(rest).containsExactly("3", "2", "1");
  }

  @Test
  void doesNotLinkFromAllPostsOfAUser() {
    assertThat(browser.get("/users/" + author.value()).header("Link")).isEmpty();
  }

  @Test
  void leadsThroughAccountsAndFilms() {
    var admin = callers.admin();
    for (var i = 0; i < 3; i++) {
      application.movies.insert(Samples.film("Film " + i, 2026, "9.9"));
    }
    var films = browser.get("/movies/new?year=2026&rating=9.9&limit=2", admin.header());
    var users = browser.get("/users?limit=1&total=exact", admin.header());

    assertThat(browser.get(target(films), admin.header()).json().findValuesAsText("title"))
        .containsExactly("Film 2");
    assertThat(Integer.parseInt(users.header("X-Total-Count"))).isGreaterThan(1);
    assertThat(browser.get(target(users), admin.header()).json().at("/0/id").asLong())
        .isGreaterThan(users.json().at("/0/id").asLong());
  }

  private void assertRefused(String path) {
    var answer = browser.get(path);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo("cursor");
    assertThat(answer.at("/errors/0/code")).isEqualTo("invalid_cursor");
  }

  private List<String> walk(String start) {
    var titles = new ArrayList<String>();
    for (var path = start; !path.isEmpty(); path = next(path)) {
      titles.addAll(browser.get(path).json().findValuesAsText("title"));
    }
    return titles;
  }

  private String next(String path) {
    return target(browser.get(path));
  }

  private static String target(Answer answer) {
    return answer.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
  }
}
