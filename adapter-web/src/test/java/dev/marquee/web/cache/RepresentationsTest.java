package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.change.Topic;
import dev.marquee.domain.post.PostId;
import dev.marquee.web.server.CacheSettings;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RepresentationsTest {

  private static final Topic POST = Topic.post(new PostId(7));
  private static final AnswerKey KEY = new AnswerKey("", "/posts/7", false);

  private final Freshness freshness = new Freshness(() -> 0);
  private final Representations kept =
      new Representations(freshness, new LogPositions(), new CacheSettings(1_000_000));

  @BeforeEach
  void vouch() {
    freshness.vouchUntil(1);
  }

  @Test
  void keepsWhatHolds() {
    kept.keep(KEY, answer("as it is", freshness.moment()));

    assertThat(text()).isEqualTo("as it is");
  }

  @Test
  void whoLookedUpBeforeAChangeAndArrivesAfterItLoses() {
    var slow = freshness.moment();
    freshness.changed(List.of(POST));

    kept.keep(KEY, answer("as it was", slow));

    assertThat(kept.find(KEY)).isNull();
  }

  @Test
  void whatWasLookedUpAfterAChangeStays() {
    var slow = freshness.moment();
    freshness.changed(List.of(POST));
    kept.keep(KEY, answer("as it is", freshness.moment()));

    kept.keep(KEY, answer("as it was", slow));

    assertThat(text()).isEqualTo("as it is");
  }

  @Test
  void aChangeBetweenKeepingAndAskingCounts() {
    kept.keep(KEY, answer("as it was", freshness.moment()));
    freshness.changed(List.of(POST));

    assertThat(kept.find(KEY)).isNull();
  }

  private String text() {
    var found = kept.find(KEY);
    return found == null ? "" : found.answer().content().toString(StandardCharsets.UTF_8);
  }

  private static Representation answer(String text, long moment) {
    var body = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    return new Representation(
        "/posts/{id}", EmptyHttpHeaders.INSTANCE, body, moment, List.of(POST));
  }
}
