package dev.marquee.web.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** The server is set to ask for If-Match. */
@MicronautTest
@Property(name = "marquee.web.require-if-match", value = "true")
final class DemandedVersionTest {

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  DemandedVersionTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void whoeverChangesSomethingSaysWhichVersion() {
    var author = callers.member();
    var post = application.posts.insert(author.user().id(), Samples.post("P"), Samples.NOW);
    var path = "/posts/" + post.id().value();

    var patch = browser.json("PATCH", path, "{}", author.header());

    assertThat(patch.status()).isEqualTo(428);
    assertThat(patch.at("/code")).isEqualTo("version_required");
    assertThat(delete(path, author.header())).isEqualTo(428);
    assertThat(delete("/users/me", author.header())).isEqualTo(428);
    assertThat(browser.json("PATCH", "/users/me", "{}", author.header()).status()).isEqualTo(428);
    assertThat(application.posts.find(post.id())).contains(post);
    var tag = browser.get(path).header("ETag");
    assertThat(
            browser
                .json("PATCH", path, "{}", "If-Match", tag, "Authorization", author.authorization())
                .status())
        .isEqualTo(200);
  }

  @Test
  void whoMayNotChangeItIsToldSoFirst() {
    var author = callers.member().user().id();
    var post = application.posts.insert(author, Samples.post("P"), Samples.NOW);

    assertThat(delete("/posts/" + post.id().value(), callers.member().header())).isEqualTo(403);
    assertThat(delete("/posts/999999999", callers.member().header())).isEqualTo(404);
  }

  @Test
  void whatIsNewHasNoVersionYet() {
    var author = callers.member();

    assertThat(
            browser
                .json("POST", "/posts", "{\"title\":\"T\",\"content\":\"C\"}", author.header())
                .status())
        .isEqualTo(201);
  }

  private int delete(String path, String... headers) {
    return browser.send("DELETE", path, BodyPublishers.noBody(), headers).status();
  }
}
