package dev.marquee.persistence.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks the database once for many. Who comes while a lane is free takes it and is a batch of one.
 * Who comes while all are busy waits, and the next one to be free asks for all who wait. There are
 * no threads of its own: the first of those who wait works for the others too.
 *
 * <p>Everybody is answered by work that began after he came.
 */
public final class Batches<Q, A> {

  private final int most;
  private final Function<List<Q>, List<A>> work;
  private final Predicate<RuntimeException> ofOneOnly;
  private final Semaphore lanes;
  private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Of one kind of question.
   *
   * @param lanes how many batches are under way at once; more of them are smaller
   * @param most how many make a batch
   * @param work answers a batch, in its order; it does all or nothing
   * @param ofOneOnly whether a failure may be due to one question of the batch: then each is asked
   *     again on its own. Otherwise it strikes all, and at once also those who came meanwhile: they
   *     would wait as long for the same
   */
  public Batches(
      int lanes, int most, Function<List<Q>, List<A>> work, Predicate<RuntimeException> ofOneOnly) {
    this.lanes = new Semaphore(lanes);
    this.most = most;
    this.work = work;
    this.ofOneOnly = ofOneOnly;
  }

  /** The answer; what the work throws reaches whom it concerns. */
  public A ask(Q question) {
    var own = new Waiting<Q, A>(question);
    waiting.add(own);
    while (!own.isOver()) {
      if (lanes.tryAcquire()) {
        try {
          answerSome();
        } finally {
          lanes.release();
          callNext();
        }
      }
      own.await();
    }
    return own.outcome();
  }

  private void answerSome() {
    var batch = next(most);
    try {
      if (!batch.isEmpty()) {
        answer(batch);
      }
    } catch (RuntimeException | Error failure) {
      batch.addAll(next(Integer.MAX_VALUE));
      batch.forEach(one -> one.fail(failure));
    }
  }

  private void answer(List<Waiting<Q, A>> batch) {
    try {
      var answers = work.apply(batch.stream().map(Waiting::question).toList());
      for (var i = 0; i < batch.size(); i++) {
        batch.get(i).answer(answers.get(i));
      }
    } catch (RuntimeException failure) {
      if (!ofOneOnly.test(failure)) {
        throw failure;
      }
      if (batch.size() == 1) {
        batch.getFirst().fail(failure);
      } else {
        batch.forEach(one -> answer(List.of(one)));
      }
    }
  }

  private List<Waiting<Q, A>> next(int count) {
    var next = new ArrayList<Waiting<Q, A>>();
    for (Waiting<Q, A> first; next.size() < count && (first = waiting.poll()) != null; ) {
      next.add(first);
    }
    return next;
  }

  private void callNext() {
    var next = waiting.peek();
    if (next != null) {
      next.call();
    }
  }
}
