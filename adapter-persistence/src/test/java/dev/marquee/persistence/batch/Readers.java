package dev.marquee.persistence.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Threads that ask at once, and statements that take as long as a test likes. */
final class Readers {

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  /** One more who asks. */
  <T> FutureTask<T> ask(Callable<T> question) {
    var answer = new FutureTask<>(question);
    threads.add(Thread.ofVirtual().start(answer));
    return answer;
  }

  /** Returns when nobody can go on by himself. */
  void awaitStandstill() {
    while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
  }

  /** What a statement under way waits for. */
  void takeLong() {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void letThemEnd() {
    end.countDown();
  }
}
