package dev.marquee.web.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
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
 * once; who comes while all are busy, with all others who have come by the time one is free. So
 * everybody is told what was read after he asked.
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
      if (lanes.tryAcquire()) {
        executor.execute(this::answerAll);
      }
    });
    return asked.isPresent();
  }

  private void add(Q question, Reader reader) {
    readers.compute(
        question,
        (_, others) -> {
          var all = others;
          if (all == null) {
            waiting.add(question);
            all = new ArrayList<>();
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
    } catch (RuntimeException | Error failure) {
      LOG.debug("Not read for many at once: all go the long way", failure);
      restsUntil = nanos.getAsLong() + REST.toNanos();
      Reader.goOn(next(Integer.MAX_VALUE).values());
    }
    Reader.goOn(batch.values());
  }

  private Map<Q, List<Reader>> next(int count) {
    var next = new HashMap<Q, List<Reader>>();
    for (Q first; next.size() < count && (first = waiting.poll()) != null; ) {
      // it may be asked again by the time it is taken
      next.computeIfAbsent(first, _ -> new ArrayList<>()).addAll(readers.remove(first));
    }
    return next;
  }
}
