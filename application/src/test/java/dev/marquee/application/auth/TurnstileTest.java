package dev.marquee.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class TurnstileTest {

  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch leave = new CountDownLatch(1);

  @Test
  void whoFindsAPlaceGoesThrough() {
    var turnstile = new Turnstile(1, 0, Duration.ZERO);

    assertThat(turnstile.pass(() -> "first")).isEqualTo("first");
    assertThat(turnstile.pass(() -> "second")).isEqualTo("second");
  }

  @Test
  void whoFailsLeavesThePlace() {
    var turnstile = new Turnstile(1, 0, Duration.ZERO);
    assertThatThrownBy(() -> turnstile.pass(() -> fail())).hasMessage("inside");

    assertThat(turnstile.pass(() -> "next")).isEqualTo("next");
  }

  @Test
  void whoWaitsInVainIsSentAway() throws InterruptedException {
    var turnstile = new Turnstile(1, 1, Duration.ZERO);
    var first = CompletableFuture.supplyAsync(() -> turnstile.pass(this::stay));
    inside.await();

    assertThatThrownBy(() -> turnstile.pass(() -> "second"))
        .isInstanceOfSatisfying(
            Unavailable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("hashing_busy");
              assertThat(refusal.retryAfter()).isPositive();
            });

    leave.countDown();
    assertThat(first.join()).isEqualTo("stayed");
    assertThat(turnstile.pass(() -> "third")).isEqualTo("third");
  }

  @Test
  void whoMayWaitGetsTheirTurn() throws InterruptedException {
    var turnstile = new Turnstile(1, 1, Duration.ofMinutes(1));
    var first = CompletableFuture.supplyAsync(() -> turnstile.pass(this::stay));
    inside.await();
    var second = CompletableFuture.supplyAsync(() -> turnstile.pass(() -> "second"));

    leave.countDown();

    assertThat(first.join()).isEqualTo("stayed");
    assertThat(second.join()).isEqualTo("second");
  }

  @Test
  void aCrowdIsSentAwayAtOnce() throws InterruptedException {
    var turnstile = new Turnstile(1, 0, Duration.ofMinutes(1));
    var first = CompletableFuture.supplyAsync(() -> turnstile.pass(this::stay));
    inside.await();

    assertThatThrownBy(() -> turnstile.pass(() -> "second")).isInstanceOf(Unavailable.class);

    leave.countDown();
    assertThat(first.join()).isEqualTo("stayed");
  }

  private String stay() {
    inside.countDown();
    try {
      leave.await();
      return "stayed";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String fail() {
    throw new IllegalStateException("inside");
  }
}
