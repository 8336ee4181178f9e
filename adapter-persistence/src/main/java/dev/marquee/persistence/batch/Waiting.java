package dev.marquee.persistence.batch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/** One who asked for something, and waits for it. */
final class Waiting<Q, A> {

  private final Q question;
  private final Semaphore calls = new Semaphore(0);
  private final CompletableFuture<A> answer = new CompletableFuture<>();

  Waiting(Q question) {
    this.question = question;
  }

  Q question() {
    return question;
  }

  boolean isOver() {
    return answer.isDone();
  }

  /** Waits until it is over, or for being called because a lane may be free. */
  void await() {
    if (!isOver()) {
      calls.acquireUninterruptibly();
    }
  }

  void call() {
    calls.release();
  }

  void answer(A found) {
    answer.complete(found);
    call();
  }

  void fail(Throwable failure) {
    answer.completeExceptionally(failure);
    call();
  }

  /** The answer, or what was thrown in its place. */
  A outcome() {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw failed;
      }
    }
  }
}
