package dev.marquee.persistence.password;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.shared.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hashes on threads of its own, so that however many sign in at once, other requests get their
 * share of the processors. Who would have to wait too long is sent away.
 */
final class PooledPasswordHasher implements PasswordHasher, AutoCloseable {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final PasswordHasher hasher;
  private final Duration wait;
  private final ThreadPoolExecutor pool;
  private final Timer waits;
  private final Counter rejections;

  /**
   * @param threads how many hash at once
   * @param queue how many may wait for them
   * @param wait for how long
   * @param meters where it is told how long they wait
   */
  PooledPasswordHasher(
      PasswordHasher hasher, int threads, int queue, Duration wait, MeterRegistry meters) {
    this.hasher = hasher;
    this.wait = wait;
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().daemon().name("password-hashing-", 1).factory());
    this.waits =
        Timer.builder("marquee.hashing.waits")
            .description("Waits of passwords for a thread to hash them")
            .register(meters);
    this.rejections =
        Counter.builder("marquee.hashing.rejections")
            .description("Passwords that were not hashed since the wait was too long")
            .register(meters);
    Gauge.builder("marquee.hashing.queue", pool, threadPool -> threadPool.getQueue().size())
        .description("Passwords that wait for a thread to hash them")
        .register(meters);
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> hasher.hash(password));
  }

  @Override
  public boolean verify(String candidate, PasswordHash hash) {
    return inTurn(() -> hasher.verify(candidate, hash));
  }

  @Override
  public void verifyNothing(String candidate) {
    inTurn(() -> {
      hasher.verifyNothing(candidate);
      return true;
    });
  }

  @Override
  public boolean canVerify(PasswordHash hash) {
    return hasher.canVerify(hash);
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return hasher.isOutdated(hash);
  }

  @Override
  public PasswordHash rehash(String verified) {
    return inTurn(() -> hasher.rehash(verified));
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  private <T> T inTurn(Callable<T> work) {
    var asked = System.nanoTime();
    var task =
        new FutureTask<>(() -> {
          waits.record(System.nanoTime() - asked, TimeUnit.NANOSECONDS);
          return work.call();
        });
    try {
      pool.execute(task);
      return await(task);
    } catch (RejectedExecutionException full) {
      throw busy(full);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw busy(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** What has begun is seen through: only the wait for its turn is bounded. */
  private <T> T await(FutureTask<T> task) throws InterruptedException, ExecutionException {
    try {
      return task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      if (pool.remove(task)) {
        throw busy(late);
      }
      return task.get();
    }
  }

  private Unavailable busy(Exception cause) {
    rejections.increment();
    return new Unavailable("hashing_busy", RETRY_AFTER, cause);
  }
}
