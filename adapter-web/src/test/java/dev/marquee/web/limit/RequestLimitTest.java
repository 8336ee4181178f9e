package dev.marquee.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "marquee.web.request-limit", value = "true")
@Property(name = "test.requests-per-address", value = "3")
@Property(name = "marquee.web.trusted-proxies", value = "127.0.0.1")
@Property(name = "marquee.web.cache.bytes", value = "1000000")
final class RequestLimitTest {

  private static final int QUOTA = 3;

  private final Browser browser;
  private final TestApplication application;
  private final Freshness freshness;

  RequestLimitTest(Browser browser, TestApplication application, Freshness freshness) {
    this.browser = browser;
    this.freshness = freshness;
    this.application = application;
  }

  @BeforeEach
  void waitUntilNothingCounts() {
    application.clock.advance(Duration.ofMinutes(2));
  }

  @Test
  void countsWhateverIsAskedFor() {
    assertThat(get("/").header("RateLimit")).isEqualTo("\"requests\";r=2;t=60");
    assertThat(get("/nowhere").status()).isEqualTo(404);
    assertThat(get("/users/me").status()).isEqualTo(401);

    var refused = get("/");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.at("/code")).isEqualTo("too_many_requests");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(refused.header("RateLimit")).isEqualTo("\"requests\";r=0;t=60");
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"requests\";q=3;w=60");
  }

  @Test
  void countsWhatCouldBeKeptToo() {
    freshness.vouchUntil(System.nanoTime() + Duration.ofHours(1).toNanos());
    var author = application.member("author").id();
    var post = application.posts.insert(author, Samples.post("Kept"), Samples.NOW);
    var path = "/posts/" + post.id().value();
    for (var time = 0; time < QUOTA; time++) {
      assertThat(get(path).status()).isEqualTo(200);
    }

    assertThat(get(path).status()).isEqualTo(429);
  }

  @Test
  void aMinuteLaterAllIsWell() {
    useUp("198.51.100.7");
    application.clock.advance(Duration.ofMinutes(1));

    assertThat(get("/").status()).isEqualTo(200);
  }

  @Test
  void othersAreNotConcerned() {
    useUp("198.51.100.7");

    assertThat(get("/", "X-Forwarded-For", "198.51.100.8").status()).isEqualTo(200);
  }

  @Test
  void probesOfTheHealthAreAlwaysAnswered() {
    useUp("198.51.100.7");

    assertThat(get("/health/liveness").status()).isEqualTo(200);
    assertThat(get("/v1/health").status()).isEqualTo(200);
  }

  private void useUp(String address) {
    for (var time = 0; time < QUOTA; time++) {
      assertThat(get("/", "X-Forwarded-For", address).status()).isEqualTo(200);
    }
    assertThat(get("/", "X-Forwarded-For", address).status()).isEqualTo(429);
  }

  private Answer get(String path) {
    return get(path, "X-Forwarded-For", "198.51.100.7");
  }

  private Answer get(String path, String... headers) {
    return browser.get(path, headers);
  }
}
