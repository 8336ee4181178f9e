package dev.marquee.bootstrap;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work on a thread of its own, beside what its caller goes on with. */
record Meanwhile<T>(Future<T> work) {

  static <T> Meanwhile<T> begin(String name, Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    Thread.ofPlatform().name(name).daemon().start(task);
    return new Meanwhile<>(task);
  }

  /**
   * Waits for what comes of it.
   *
   * @throws RuntimeException what the work threw
   */
  T end() {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  /** The same; empty if nothing did. */
  Optional<T> outcome() {
    try {
      return Optional.of(end());
    } catch (RuntimeException failed) {
      return Optional.empty();
    }
  }
}
