package dev.marquee.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class IdempotencyKeyHeaderTest {

  private static final String BODY = "{\"title\": \"Zoë's first\", \"content\": \"🎬\"}";
  private static final String OTHER = "{\"title\": \"Second\", \"content\": \"x\"}";

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  IdempotencyKeyHeaderTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void theSameRequestGetsTheSameAnswer() {
    var mary = callers.member();

    var first = post(mary, "/posts", BODY, "key");
    application.clock.advance(Duration.ofMinutes(10));
    var second = post(mary, "/posts", BODY, "key");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(posts(mary)).isEqualTo(1);
  }

  @Test
  void theAnswerIsThatOfARequestWithoutAKey() {
    var mary = callers.member();

    var plain = browser.json("POST", "/posts", BODY, mary.header());
    var keyed = post(mary, "/posts", BODY, "key");

    assertThat(keyed.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
    assertThat(keyed.header("Cache-Control")).isEqualTo(plain.header("Cache-Control"));
    assertThat(keyed.body().replaceFirst("\"id\":\\d+", ""))
        .isEqualTo(plain.body().replaceFirst("\"id\":\\d+", ""));
  }

  @Test
  void aQuotedKeyIsTheSameKey() {
    var mary = callers.member();

    var bare = post(mary, "/posts", BODY, "key");
    var quoted = post(mary, "/posts", BODY, "\"key\"");

    assertThat(quoted.body()).isEqualTo(bare.body());
  }

  @Test
  void aKeyIsGoodForOneBody() {
    var mary = callers.member();
    post(mary, "/posts", BODY, "key");

    var refusal = post(mary, "/posts", OTHER, "key");

    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.at("/code")).isEqualTo("idempotency_key_reused");
    assertThat(refusal.at("/errors/0/parameter")).isEqualTo("Idempotency-Key");
    assertThat(posts(mary)).isEqualTo(1);
  }

  @Test
  void keysOfOthersAreOtherKeys() {
    var mary = callers.member();
    var john = callers.member();

    assertThat(post(mary, "/posts", BODY, "key").status()).isEqualTo(201);
    assertThat(post(john, "/posts", OTHER, "key").status()).isEqualTo(201);
    assertThat(posts(john)).isEqualTo(1);
  }

  @Test
  void aRouteHasKeysOfItsOwnUnderAllItsSpellings() {
    var admin = callers.admin();
    var film = "{\"title\": \"Zerograd\", \"released\": 1988}";

    var first = post(admin, "/posts", BODY, "key");

    assertThat(post(admin, "/movies", film, "key").status()).isEqualTo(201);
    assertThat(post(admin, "/posts/", BODY, "key").body()).isEqualTo(first.body());
    assertThat(post(admin, "/v1/posts", BODY, "key").body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"title\": \"\"}", "{broken", "{\"title\": \"x\"}"})
  void aRefusalFreesTheKey(String refused) {
    var mary = callers.member();
    assertThat(post(mary, "/posts", refused, "key").status()).isBetween(400, 422);

    assertThat(post(mary, "/posts", BODY, "key").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "\"\""})
  void refusesWhatIsNoKey(String key) {
    var answer = post(callers.member(), "/posts", BODY, key);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("malformed_idempotency_key");
  }

  @Test
  void refusesSeveralKeys() {
    var mary = callers.member();

    var answer =
        browser.json(
            "POST",
            "/posts",
            BODY,
            "Idempotency-Key",
            "one",
            "Idempotency-Key",
            "two",
            "Authorization",
            mary.authorization());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(posts(mary)).isZero();
  }

  @Test
  void nobodyRepeatsARequestWhoIsNotSignedIn() {
    var mary = callers.member();
    post(mary, "/posts", BODY, "key");

    assertThat(browser.json("POST", "/posts", BODY, "Idempotency-Key", "key").status())
        .isEqualTo(401);
  }

  private Answer post(Caller caller, String path, String body, String key) {
    return browser.json(
        "POST",
        path,
        body,
        Stream.concat(Stream.of("Idempotency-Key", key), Stream.of(caller.header()))
            .toArray(String[]::new));
  }

  private int posts(Caller caller) {
    var filter = PostFilter.published().by(caller.user().id());
    return application
        .posts
        .list(caller.user().asActor(), filter, PostOrder.BY_ID, PageRequest.FIRST)
        .items()
        .size();
  }
}
