package dev.marquee.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class UserControllerTest {

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  UserControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void showsReadersTheNameAndTheNewestPublishedPosts() {
    var author = callers.member().user();
    application.posts.insert(author.id(), Samples.post("Old"), Samples.NOW.minusSeconds(9));
    application.posts.insert(author.id(), Samples.post("New"), Samples.NOW);
    application.posts.insert(author.id(), Samples.draft("Hidden"), Samples.NOW);

    var answer = browser.get("/users/" + author.id().value());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/username")).isEqualTo(author.username().value());
    assertThat(answer.json().findValuesAsText("title")).containsExactly("New", "Old");
    assertThat(answer.json().has("email")).isFalse();
  }

  @Test
  void showsTheAddressToItsOwnerAndAdminsOnly() {
    var owner = callers.member();
    var path = "/users/" + owner.user().id().value();
    var email = owner.user().email().value();

    assertThat(browser.get(path, owner.header()).at("/email")).isEqualTo(email);
    assertThat(browser.get(path, callers.admin().header()).at("/email")).isEqualTo(email);
    assertThat(browser.get(path, callers.member().header()).body()).doesNotContain(email);
    assertThat(browser.get(path).body()).doesNotContain(email);
  }

  @Test
  void holdsNoMoreThanAHundredPosts() {
    var author = callers.member().user();
    for (var i = 0; i < 101; i++) {
      application.posts.insert(author.id(), Samples.post("Post " + i), Samples.NOW);
    }

    var answer = browser.get("/users/" + author.id().value());

    assertThat(answer.json().at("/posts")).hasSize(100);
    assertThat(answer.at("/posts/0/title")).isEqualTo("Post 100");
  }

  @Test
  void saysThatThereIsNoSuchUser() {
    var answer = browser.get("/users/999999");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/detail")).isEqualTo("User not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "+1", "01", "1.0", "abc", "9223372036854775808", "%D9%A1"})
  void findsNobodyUnderWhatIsNoId(String id) {
    assertThat(browser.get("/users/" + id).status()).isEqualTo(404);
  }
}
