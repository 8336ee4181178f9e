package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OutagesTest {

  /** Soon it runs over, as it may. */
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

  private final Outages outages = new Outages(nanoTime::get);

  @Test
  void whatGoesOnIsNoNews() {
    assertThat(outages.isNews(true)).isFalse();
    assertThat(outages.isNews(false)).isTrue();
    assertThat(outages.isNews(false)).isFalse();
    pass(90);
    assertThat(outages.isNews(false)).isFalse();
    assertThat(outages.isNews(true)).isTrue();
    assertThat(outages.isNews(true)).isFalse();
  }

  @Test
  void whatFlickersIsToldNowAndThen() {
    var told =
        IntStream.range(0, 600)
            .filter(second -> {
              pass(1);
              return outages.isNews(second % 2 == 1);
            });

    assertThat(told.count()).isBetween(2L, 10L);
  }

  @Test
  void whatStaysSoIsToldInTheEnd() {
    outages.isNews(false);
    pass(1);
    assertThat(outages.isNews(true)).isFalse();
    pass(59);
    assertThat(outages.isNews(true)).isTrue();
  }

  private void pass(int seconds) {
    nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
