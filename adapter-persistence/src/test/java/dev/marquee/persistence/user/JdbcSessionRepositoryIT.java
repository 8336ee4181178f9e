package dev.marquee.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.SessionRepositoryContract;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcSessionRepositoryIT implements SessionRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public SessionRepository sessions() {
    return persistence.get(SessionRepository.class);
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
  void whoWaitedForATokenSeesThatItWasUsed() throws InterruptedException {
    var user = users().insert(Samples.member("mary"), Samples.NOW);
    var session =
        transaction(() ->
            sessions().open(user.id(), CLIENT, Samples.NOW, Samples.NOW.plus(Session.LIFETIME)));
    transaction(() -> {
      sessions().giveOut(session.id(), FIRST, "a", Samples.NOW);
      return FIRST;
    });
    Callable<Optional<Instant>> use =
        () ->
            transaction(() -> {
              var usedAt = sessions().findForUpdate(FIRST).orElseThrow().usedAt();
              sessions().use(FIRST, Samples.NOW);
              return usedAt;
            });

    try (var pool = Executors.newFixedThreadPool(8)) {
      assertThat(pool.invokeAll(Collections.nCopies(8, use)))
          .extracting(used -> used.get().isEmpty())
          .containsOnlyOnce(true);
    }
  }
}
