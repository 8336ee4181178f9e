package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.change.Topic;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Wire;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A server whose own answers were forgotten, and a Redis that has them still. */
@MicronautTest
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SharedAnswersTest implements TestPropertyProvider {

  private static final @Nullable RedisServer REDIS =
      RedisServer.isThere() ? new RedisServer() : null;

  @Inject Browser browser;
  @Inject EmbeddedServer server;
  @Inject TestApplication application;
  @Inject Callers callers;
  @Inject Freshness freshness;
  @Inject LogPositions positions;
  @Inject SharedRepresentations shared;

  private Post post;
  private String path;

  @Override
  public Map<String, String> getProperties() {
    var url = REDIS == null ? "redis://127.0.0.1:1" : REDIS.url();
    return Map.of("marquee.web.cache.bytes", "1000000", "marquee.web.cache.redis-url", url);
  }

  @AfterAll
  static void stop() {
    if (REDIS != null) {
      REDIS.close();
    }
  }

  /** It was looked up when the log was at 10, and everything else was forgotten at 5. */
  @BeforeEach
  void shareAnAnswer() {
    assumeTrue(REDIS != null, "there is no redis-server on the path");
    freshness.vouchUntil(System.nanoTime() + Duration.ofHours(1).toNanos());
    post = application.posts.insert(callers.member().user().id(), Samples.post("A"), Samples.NOW);
    path = "/posts/" + post.id().value();
    positions.note(10, freshness.moment());
    var key = new AnswerKey("", path, false);
    while (shared.find(key).toCompletableFuture().join() == null || !shared.mayHave(key)) {
      freshness.allChanged();
      browser.get(path);
    }
    freshness.allChanged();
    positions.note(5, freshness.moment());
    application.posts.delete(post.id());
  }

  @Test
  void givesWhatWasLookedUpElsewhere() {
    assertThat(browser.get(path).at("/title")).isEqualTo("A");
    assertThat(browser.get("/v1" + path).status()).isEqualTo(404);
  }

  @Test
  void doesNotGiveWhatChangedSince() {
    freshness.changed(List.of(Topic.post(post.id())));

    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void answersInOrderWhileItLooks() {
    try (var wire = new Wire(server.getURI())) {
      var answers =
          wire.say(
                  request(path, "first", "")
                      + request("/posts/999999999", "second", "")
                      + request(path, "third", "")
                      + request(path, "fourth", "Connection: close\r\n"))
              .hear();

      assertThat(answers)
          .containsSubsequence("200 OK", "first", "404 Not Found", "second", "third", "fourth");
    }
  }

  @Test
  void doesWithoutRedis() {
    REDIS.stop();
    try {
      for (var time = 0; time < 10; time++) {
        assertThat(browser.get(path).status()).isEqualTo(404);
      }
    } finally {
      REDIS.start();
    }
  }

  private static String request(String path, String id, String more) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + id + "\r\n" + more + "\r\n";
  }
}
