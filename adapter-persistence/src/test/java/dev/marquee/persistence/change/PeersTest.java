package dev.marquee.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PeersTest {

  private static final long SILENCE = 500;
  private static final long LIMIT = 1_000;

  private final Peers peers = new Peers(Duration.ofNanos(SILENCE));

  @Test
  void nobodyIsWaitedForWhoIsNotKnown() {
    assertThat(peers.vouchUntil(0, LIMIT)).isEqualTo(LIMIT);
  }

  @Test
  void everybodyMustBeHeard() {
    peers.hear(beat("one", 1), 100);
    peers.hear(beat("two", 1), 300);
    assertThat(peers.vouchUntil(400, LIMIT)).isEqualTo(100 + SILENCE);

    peers.hear(beat("one", 2), 400);
    assertThat(peers.vouchUntil(400, LIMIT)).isEqualTo(300 + SILENCE);
    assertThat(peers.vouchUntil(400, 700)).isEqualTo(700);
  }

  @Test
  void whoSaysGoodbyeIsNotWaitedFor() {
    peers.hear(beat("one", 1), 100);
    peers.hear(new Message("one", 2, Message.Kind.GOODBYE, List.of()), 100);

    assertThat(peers.vouchUntil(400, LIMIT)).isEqualTo(LIMIT);
  }

  @Test
  void whoFallsSilentIsWaitedForUntilItIsGone() {
    peers.hear(beat("killed", 1), 100);
    var gone = 100 + Peers.GONE.toNanos();

    assertThat(peers.vouchUntil(gone, gone + LIMIT)).isEqualTo(100 + SILENCE);
    assertThat(peers.vouchUntil(gone + 1, gone + LIMIT)).isEqualTo(gone + LIMIT);
  }

  @Test
  void aGapIsNoticed() {
    assertThat(peers.hear(beat("one", 5), 0)).isTrue();
    assertThat(peers.hear(beat("two", 9), 0)).isTrue();
    assertThat(peers.hear(beat("one", 6), 0)).isTrue();
    assertThat(peers.hear(beat("one", 8), 0)).isFalse();
    assertThat(peers.hear(beat("one", 9), 0)).isTrue();
  }

  private static Message beat(String node, long number) {
    return Message.of(node, number, List.of());
  }
}
