package dev.marquee.web.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class PostControllerTest {

  private static final String BODY =
      """
      {"title": "%s", "content": "It was worth the ticket."}
      """;

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  PostControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void publishesAtOnce() {
    var author = callers.member();

    var answer = create(author, "First");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().properties())
        .extracting(e -> e.getKey())
        .containsExactlyInAnyOrder("id", "title", "content", "user_id", "date_posted");
    assertThat(answer.json().at("/user_id").asLong()).isEqualTo(author.user().id().value());
    assertThat(answer.at("/date_posted")).isEqualTo("2026-03-01T12:30:45.123456Z");
    assertThat(browser.get(answer.header("Location")).json()).isEqualTo(answer.json());
  }

  @Test
  void keepsTheCallersPrefix() {
    var answer = browser.json("POST", "/v1/posts", BODY.formatted("V1"), callers.member().header());

    assertThat(answer.header("Location")).isEqualTo("/v1/posts/" + answer.at("/id"));
    assertThat(answer.at("/title")).isEqualTo("V1");
  }

  @Test
  void belongsToWhoeverIsSignedInAndToNobodyElse() {
    var body = "{\"title\": \"Mine\", \"content\": \"x\", \"user_id\": 1}";

    var answer = browser.json("POST", "/posts", body, callers.member().header());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/user_id");
    assertThat(answer.at("/errors/0/code")).isEqualTo("unknown_field");
  }

  @Test
  void countsTheLengthOfATitleInCodePoints() {
    var author = callers.member();

    assertThat(create(author, "🎬".repeat(100)).status()).isEqualTo(201);
    assertThat(create(author, "🎬".repeat(101)).status()).isEqualTo(422);
  }

  @Test
  void findsPostsByTheirText() {
    var author = callers.member();
    var id = create(author, "Zerograd").json().at("/id");
    create(author, "Another");

    assertThat(browser.get("/posts?q=zerograd%20ticket").json())
        .extracting(post -> post.at("/id"))
        .containsExactly(id);
    assertThat(browser.get("/posts?q=zerograd&sort=-rank").json())
        .extracting(post -> post.at("/id"))
        .containsExactly(id);
    assertThat(browser.get("/posts?q=zerograd%20-ticket").json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "q=,                               q,    required",
    "q=%00,                            q,    invalid_character",
    "sort=-rank,                       sort, contradiction",
    "q=x&sort=-rank&skip=1,            sort, contradiction",
    "q=x&sort=-rank&total=exact,       sort, contradiction",
    "q=x&sort=rank,                    sort, unknown_value"
  })
  void refusesToSearchForNothing(String query, String parameter, String code) {
    var answer = browser.get("/posts?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void asksWhoWritesBeforeItReads() {
    assertThat(browser.json("POST", "/posts", "{broken").status()).isEqualTo(401);
  }

  @Test
  void changesOnlyWhatIsSent() {
    var author = callers.member();
    var id = create(author, "Before").at("/id");

    var answer = browser.json("PATCH", "/posts/" + id, "{\"title\": \"After\"}", author.header());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/title")).isEqualTo("After");
    assertThat(answer.at("/content")).isEqualTo("It was worth the ticket.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"title\": null}", "{\"content\": null}", "{\"title\": \"  \"}", "{\"id\": 1}"})
  void refusesAPatchThatBreaksARule(String patch) {
    var author = callers.member();
    var id = create(author, "Kept").at("/id");

    assertThat(browser.json("PATCH", "/posts/" + id, patch, author.header()).status())
        .isEqualTo(422);
    assertThat(browser.get("/posts/" + id).at("/title")).isEqualTo("Kept");
  }

  @Test
  void letsOnlyTheOwnerAndAdminsChangeIt() {
    var id = create(callers.member(), "Owned").at("/id");
    var patch = "{\"title\": \"Changed\"}";

    var stranger = browser.json("PATCH", "/posts/" + id, patch, callers.member().header());
    var admin = browser.json("PATCH", "/posts/" + id, patch, callers.admin().header());

    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.at("/detail")).isEqualTo("Only the owner can update this post");
    assertThat(admin.status()).isEqualTo(200);
  }

  @Test
  void letsOnlyTheOwnerDeleteIt() {
    var author = callers.member();
    var path = "/posts/" + create(author, "Short-lived").at("/id");

    var stranger = delete(path, callers.member());
    var owner = delete(path, author);
    var again = delete(path, author);

    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.at("/detail")).isEqualTo("Only the owner can delete this post");
    assertThat(owner.status()).isEqualTo(204);
    assertThat(owner.body()).isEmpty();
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.at("/detail")).isEqualTo("Post not found");
  }

  @Test
  void hidesWhatIsNotPublishedAlsoFromItsAuthor() {
    var author = callers.member();
    var draft = application.posts.insert(author.user().id(), Samples.draft("Draft"), Samples.NOW);

    var answer = browser.get("/posts/" + draft.id().value(), author.header());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(browser.get("/posts?user_id=" + author.user().id().value(), author.header()).json())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PATCH", "DELETE"})
  void keepsADraftsExistenceFromStrangers(String method) {
    var draft = draft();

    var answer =
        browser.json(method, "/posts/" + draft.id().value(), "{}", callers.member().header());

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void listsByIdInPagesOfOneAuthor() {
    var author = callers.member();
    for (var title : new String[] {"One", "Two", "Three"}) {
      create(author, title);
    }
    var path = "/v1/posts?user_id=" + author.user().id().value() + "&limit=2";

    var first = browser.get(path);
    var second = browser.get(first.header("Link").replaceAll("<(.*)>.*", "$1"));

    assertThat(first.json().findValuesAsText("title")).containsExactly("One", "Two");
    assertThat(first.header("Link")).startsWith("</v1/posts?").endsWith(">; rel=\"next\"");
    assertThat(second.json().findValuesAsText("title")).containsExactly("Three");
    assertThat(second.header("Link")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skip=-1",
        "skip=10001",
        "limit=0",
        "limit=1001",
        "limit=1e2",
        "limit=+1",
        "limit=01",
        "limit=",
        "user_id=x",
        "user_id=0",
        "limit=1&limit=1",
        "query=x"
      })
  void refusesABadParameter(String query) {
    var answer = browser.get("/posts?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(query.replaceAll("=.*", ""));
  }

  private Post draft() {
    var author = callers.member().user().id();
    return application.posts.insert(author, Samples.draft("Draft"), Samples.NOW);
  }

  private Answer create(Caller author, String title) {
    return browser.json("POST", "/posts", BODY.formatted(title), author.header());
  }

  private Answer delete(String path, Caller caller) {
    return browser.json("DELETE", path, "", caller.header());
  }
}
