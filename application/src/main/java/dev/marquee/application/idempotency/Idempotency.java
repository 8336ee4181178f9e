package dev.marquee.application.idempotency;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.error.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Does what a request asks for once, however often it is sent. Effect and answer are stored in one
 * transaction: whoever did not hear the answer asks again, and gets it.
 */
public final class Idempotency {

  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** The code of the conflict when the same request is being worked on. */
  public static final String IN_FLIGHT = "request_in_flight";

  private final AnswerRepository answers;
  private final Transactions transactions;
  private final Clock clock;

  public Idempotency(AnswerRepository answers, Transactions transactions, Clock clock) {
    this.answers = answers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The answer of the work, or the one that it gave before. Work that throws leaves nothing behind,
   * and its key is free again.
   *
   * @param work takes part in the transaction that this opens
   * @throws Conflict {@link #IN_FLIGHT}
   * @throws KeyReused when the key stands for a request with another payload
   */
  public KeptAnswer once(KeyedRequest request, Supplier<KeptAnswer> work) {
    var now = clock.instant();
    return transactions.write(() -> {
      if (!answers.claim(request)) {
        throw new Conflict(IN_FLIGHT);
      }
      return answers
          .find(request, now.minus(KEPT))
          .map(kept -> same(request, kept))
          .orElseGet(() -> firstTime(request, work));
    });
  }

  private static KeptAnswer same(KeyedRequest request, AnswerRepository.Kept kept) {
    if (!kept.payload().equals(request.payload())) {
      throw new KeyReused();
    }
    return kept.answer();
  }

  private KeptAnswer firstTime(KeyedRequest request, Supplier<KeptAnswer> work) {
    var answer = work.get();
    var now = clock.instant();
    answers.keep(request, answer, now, now.minus(KEPT));
    return answer;
  }
}
