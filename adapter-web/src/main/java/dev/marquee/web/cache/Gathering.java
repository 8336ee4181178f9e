package dev.marquee.web.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings those together who ask at the same time. Who comes while a lane is free is answered at
 * once; who comes while all are busy, or while the same is being read, with all others who have
 * come by the time that ends. So everybody is told what was read after he asked.
 */
final class Gathering<Q> {

  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  /** Whoever comes that soon after a failure would wait in vain, and then once more. */
  static final Duration REST = Duration.ofSeconds(1);

  private final int most;
  private final Function<AnswerKey, Optional<Q>> question;
  private final Consumer<Map<Q, List<Reader>>> work;
  private final Executor executor;
  private final Semaphore lanes;
  private final ConcurrentMap<Q, List<Reader>> readers = new ConcurrentHashMap<>();
  private final Set<Q> underway = ConcurrentHashMap.newKeySet();
  private final Queue<Q> waiting = new ConcurrentLinkedQueue<>();
  private final LongSupplier nanos;
  private volatile long restsUntil;

  /**
   * Of one kind of question.
   *
   * @param lanes how many batches are under way at once; more of them are smaller
   * @param most how many questions make a batch
   * @param work answers a batch; where it fails, the batch and all who wait go the long way
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  Gathering(
      int lanes,
      int most,
      Function<AnswerKey, Optional<Q>> question,
      Consumer<Map<Q, List<Reader>>> work,
      Executor executor,
      LongSupplier nanos) {
    this.nanos = nanos;
    this.restsUntil = nanos.getAsLong();
    this.lanes = new Semaphore(lanes);
    this.most = most;
    this.question = question;
    this.work = work;
    this.executor = executor;
  }

  /** Has a reader told, if his is a question of this kind and there is hope for an answer. */
  boolean ask(Reader reader) {
    var asked = question.apply(reader.key()).filter(_ -> nanos.getAsLong() - restsUntil >= 0);
    asked.ifPresent(one -> {
      add(one, reader);
      if (!waiting.isEmpty() && lanes.tryAcquire()) {
        executor.execute(this::answerAll);
      }
    });
    return asked.isPresent();
  }

  private void add(Q question, Reader reader) {
    readers.compute(
        question,
        (_, others) -> {
          var all = others == null ? new ArrayList<Reader>() : others;
          if (all.isEmpty() && !underway.contains(question)) {
            waiting.add(question);
          }
          all.add(reader);
          return all;
        });
  }

  /** Nobody is left waiting who came before the lane was given back. */
  private void answerAll() {
    do {
      try {
        answerSome();
      } finally {
        lanes.release();
      }
    } while (!waiting.isEmpty() && lanes.tryAcquire());
  }

  private void answerSome() {
    var batch = next(most);
    try {
      if (!batch.isEmpty()) {
        work.accept(batch);
      }
      tell(batch);
    } catch (RuntimeException | Error failure) {
      LOG.debug("Not read for many at once: all go the long way", failure);
      restsUntil = nanos.getAsLong() + REST.toNanos();
      tell(batch);
      tell(next(Integer.MAX_VALUE));
    }
  }

  private void tell(Map<Q, List<Reader>> batch) {
    Reader.goOn(batch.values());
    batch.keySet().forEach(this::end);
  }

  private Map<Q, List<Reader>> next(int count) {
    var next = new HashMap<Q, List<Reader>>();
    for (Q first; next.size() < count && (first = waiting.poll()) != null; ) {
      var question = first;
      readers.computeIfPresent(
          question,
          (_, all) -> {
            underway.add(question);
            next.put(question, all);
            return null;
          });
    }
    return next;
  }

  /** Who asked for the same meanwhile comes with the next batch. */
  private void end(Q question) {
    readers.compute(
        question,
        (_, later) -> {
          underway.remove(question);
          if (later != null) {
            waiting.add(question);
          }
          return later;
        });
  }
}
