package dev.marquee.application.idempotency;

import dev.marquee.domain.error.NotFound;
import java.time.Instant;
import java.util.Optional;

/**
 * Where answers are kept for those who ask again. Callers hold a transaction. An implementation
 * proves itself by {@code AnswerRepositoryContract}.
 */
public interface AnswerRepository {

  /**
   * An answer, and to what.
   *
   * @param payload the digest that the request had
   */
  record Kept(String payload, KeptAnswer answer) {}

  /**
   * Keeps others from working on the request of this name until the transaction ends.
   *
   * @return false when somebody else is working on it
   */
  boolean claim(KeyedRequest request);

  /** The answer that was kept under the name of this request, after the given moment. */
  Optional<Kept> find(KeyedRequest request, Instant after);

  /**
   * Forgets answers that were kept before the given moment, some thousands at most.
   *
   * @return how many that were
   */
  int purge(Instant keptBefore);

  /**
   * Keeps an answer in place of an older one of the same name, and forgets those of the same
   * account from before the given moment.
   *
   * @throws NotFound {@code user_not_found} when the account was deleted meanwhile
   */
  void keep(KeyedRequest request, KeptAnswer answer, Instant now, Instant forgetBefore);
}
