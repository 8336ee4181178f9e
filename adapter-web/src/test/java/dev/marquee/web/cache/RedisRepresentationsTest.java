package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.application.change.LogPositions;
import dev.marquee.application.change.Topic;
import dev.marquee.web.token.TokenSettings;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes and a Redis. */
@Timeout(60)
final class RedisRepresentationsTest {

  private static final AtomicInteger POSTS = new AtomicInteger(1);
  private static RedisServer server;

  private final LogPositions known = new LogPositions();

  /** What one test keeps the next would find. */
  private final AnswerKey key = new AnswerKey("", "/posts/" + POSTS.incrementAndGet(), false);

  private final RedisRepresentations one = node("k", new LogPositions());
  private final RedisRepresentations other = node("k", known);

  @BeforeAll
  static void start() {
    assumeTrue(RedisServer.isThere(), "there is no redis-server on the path");
    server = new RedisServer();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void waitForRedis() {
    until(() -> roundTrip(one));
    until(() -> roundTrip(other));
  }

  @AfterEach
  void disconnect() {
    one.close();
    other.close();
  }

  @Test
  void findsWhatAnotherNodeKept() {
    known.note(100, 5);
    one.keep(key, answer("as it is"), 101);

    until(() -> find(other, key) != null);

    assertThat(find(other, key))
        .satisfies(found -> {
          assertThat(text(found)).isEqualTo("as it is");
          assertThat(found.moment()).isEqualTo(5);
          assertThat(found.about()).containsExactly(Topic.CATALOGUE);
          assertThat(found.tag()).isEqualTo("\"tag\"");
          assertThat(found.route()).isEqualTo("/posts/{id}");
        });
  }

  /** It may have been looked up before what this node heard of. */
  @Test
  void whatWasLookedUpTooEarlyHasNoMoment() {
    known.note(100, 5);
    one.keep(key, answer("as it was"), 100);

    until(() -> find(other, key) != null && find(other, key).moment() < 0);
  }

  @Test
  void knowsWhoAsked() {
    one.keep(key, answer("for guests"), 1);
    until(() -> find(other, key) != null);

    assertThat(find(other, new AnswerKey("", key.target(), true))).isNull();
    assertThat(find(other, new AnswerKey("/v1", key.target(), false))).isNull();
  }

  @Test
  void anotherSecretFindsNothing() {
    one.keep(key, answer("ours"), 1);
    until(() -> find(other, key) != null);

    try (var stranger = node("s", known)) {
      until(() -> roundTrip(stranger));
      assertThat(find(stranger, key)).isNull();
    }
  }

  @Test
  void findsNothingWhileRedisIsAwayAndGoesOnAfterwards() {
    server.stop();
    try {
      assertThat(find(one, key)).isNull();
      one.keep(key, answer("lost"), 1);
      until(() -> !one.mayHave(key));
    } finally {
      server.start();
    }
    until(() -> roundTrip(one));
  }

  private static RedisRepresentations node(String secret, LogPositions positions) {
    return new RedisRepresentations(
        server.url(), TokenSettings.of(List.of(secret.repeat(32))), positions);
  }

  private static boolean roundTrip(RedisRepresentations node) {
    var there = new AnswerKey("", "/posts/1", false);
    node.keep(there, answer("there"), 1);
    return find(node, there) != null;
  }

  private static @Nullable Representation find(RedisRepresentations node, AnswerKey key) {
    return node.find(key).toCompletableFuture().join();
  }

  /** Looks again and again, each time after a word with Redis. */
  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private static String text(Representation found) {
    return found.answer().content().toString(StandardCharsets.UTF_8);
  }

  private static Representation answer(String text) {
    var body = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    var fields = new ReadOnlyHttpHeaders(false, "ETag", "\"tag\"");
    return new Representation("/posts/{id}", fields, body, 1, List.of(Topic.CATALOGUE));
  }
}
