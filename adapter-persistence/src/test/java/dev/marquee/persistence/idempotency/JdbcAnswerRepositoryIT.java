package dev.marquee.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.application.idempotency.IdempotencyKey;
import dev.marquee.application.idempotency.KeyedRequest;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.AnswerRepositoryContract;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcAnswerRepositoryIT implements AnswerRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public AnswerRepository answers() {
    return persistence.get(AnswerRepository.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return persistence.get(Transactions.class).write(work);
  }

  @Test
  void nobodyElseMayClaimItUntilTheEnd() {
    var mary = users().insert(Samples.member("mary"), NOW);
    var one = new KeyedRequest(mary.id(), "POST /posts", new IdempotencyKey("one"), "digest");
    var two = new KeyedRequest(mary.id(), "POST /posts", new IdempotencyKey("two"), "digest");

    transaction(() -> {
      assertThat(answers().claim(one)).isTrue();
      assertThat(elsewhere(one)).isFalse();
      assertThat(elsewhere(two)).isTrue();
      return one;
    });

    assertThat(elsewhere(one)).isTrue();
  }

  private boolean elsewhere(KeyedRequest request) {
    return CompletableFuture.supplyAsync(() -> transaction(() -> answers().claim(request))).join();
  }
}
