package dev.marquee.persistence.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.application.testing.PasswordHasherContract;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PooledPasswordHasherTest implements PasswordHasherContract {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Executor THREADS = Thread::startVirtualThread;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final PasswordHasher argon2 = new Argon2PasswordHasher(new Argon2Settings(64, 1, 1));
  private final PooledPasswordHasher hasher = new PooledPasswordHasher(argon2, 2, 64, LONG, meters);

  @AfterEach
  void close() {
    hasher.close();
  }

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Override
  public PasswordHash outdated(String password) {
    return new Argon2PasswordHasher(new Argon2Settings(32, 1, 1)).rehash(password);
  }

  @Test
  void whoHasToWaitTooLongIsSentAwayAndWhoHasBegunIsNot() throws Exception {
    var work = new Work();
    try (var impatient = new PooledPasswordHasher(work, 1, 64, Duration.ZERO, meters)) {
      var first = start(impatient, "first");
      work.begun.await();

      assertThatThrownBy(() -> impatient.verifyNothing("second")).satisfies(this::isBusy);
      assertThat(meters.get("marquee.hashing.rejections").counter().count()).isOne();

      work.end.countDown();
      assertThat(first).succeedsWithin(LONG);
      assertThat(meters.get("marquee.hashing.waits").timer().count()).isOne();
    }
  }

  @Test
  void whoFindsTheQueueFullIsSentAwayAtOnce() throws Exception {
    var work = new Work();
    try (var small = new PooledPasswordHasher(work, 1, 1, LONG, meters)) {
      var first = start(small, "first");
      work.begun.await();

      var second = start(small, "second");
      var third = start(small, "third");

      assertThat(CompletableFuture.anyOf(second, third))
          .failsWithin(LONG)
          .withThrowableOfType(ExecutionException.class)
          .satisfies(failure -> isBusy(failure.getCause()));
      work.end.countDown();
      assertThat(first).succeedsWithin(LONG);
      assertThat(second.isCompletedExceptionally() ? third : second).succeedsWithin(LONG);
    }
  }

  @Test
  void hashesOnThreadsOfItsOwn() {
    var work = new Work();
    work.end.countDown();
    try (var pool = new PooledPasswordHasher(work, 1, 1, LONG, meters)) {
      pool.verifyNothing("x");
    }

    assertThat(work.thread).isEqualTo("password-hashing-1");
  }

  private static CompletableFuture<Void> start(PasswordHasher hasher, String candidate) {
    return CompletableFuture.runAsync(() -> hasher.verifyNothing(candidate), THREADS);
  }

  private void isBusy(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            Unavailable.class, busy -> assertThat(busy.code()).isEqualTo("hashing_busy"));
  }

  /** Takes as long as it is not ended. */
  private static final class Work implements PasswordHasher {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String thread;

    @Override
    public void verifyNothing(String candidate) {
      thread = Thread.currentThread().getName();
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public PasswordHash hash(Password password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean verify(String candidate, PasswordHash hash) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean canVerify(PasswordHash hash) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PasswordHash rehash(String verified) {
      throw new UnsupportedOperationException();
    }
  }
}
