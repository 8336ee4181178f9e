package dev.marquee.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class IdempotencyTest {

  private final TestApplication application = new TestApplication();
  private final Idempotency idempotency = application.idempotency;
  private final User mary = application.member("mary");
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void answersAgainWithoutDoingItAgain() {
    var first = idempotency.once(request("key", "payload"), this::work);
    var second = idempotency.once(request("key", "payload"), this::work);

    assertThat(second).isEqualTo(first);
    assertThat(done).hasValue(1);
  }

  @Test
  void anotherKeyIsAnotherRequest() {
    idempotency.once(request("one", "payload"), this::work);
    idempotency.once(request("two", "payload"), this::work);

    assertThat(done).hasValue(2);
  }

  @Test
  void refusesAKeyThatStandsForSomethingElse() {
    idempotency.once(request("key", "payload"), this::work);

    assertThatThrownBy(() -> idempotency.once(request("key", "other"), this::work))
        .isInstanceOf(KeyReused.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void aRefusalFreesTheKeyAndLeavesNothing() {
    assertThatThrownBy(() ->
            idempotency.once(
                request("key", "payload"),
                () -> {
                  application.users.insert(Samples.member("john"), Samples.NOW);
                  throw new Conflict("refused");
                }))
        .hasMessage("refused");

    idempotency.once(request("key", "other"), this::work);

    assertThat(done).hasValue(1);
    assertThat(application.users.find(user -> user.username().value().equals("john"))).isEmpty();
  }

  @Test
  void forgetsAfterADay() {
    idempotency.once(request("key", "payload"), this::work);
    application.clock.advance(Idempotency.KEPT.minusSeconds(1));
    idempotency.once(request("key", "payload"), this::work);
    assertThat(done).hasValue(1);

    application.clock.advance(Duration.ofSeconds(1));
    idempotency.once(request("key", "other"), this::work);

    assertThat(done).hasValue(2);
  }

  private KeptAnswer work() {
    return new KeptAnswer(
        201, Optional.of("/posts/" + done.incrementAndGet()), Optional.empty(), "{}");
  }

  private KeyedRequest request(String key, String payload) {
    return new KeyedRequest(mary.id(), "POST /posts", new IdempotencyKey(key), payload);
  }
}
