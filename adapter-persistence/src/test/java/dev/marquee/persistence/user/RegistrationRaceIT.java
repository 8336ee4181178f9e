package dev.marquee.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RegistrationRaceIT {

  private static final int RUNNERS = 12;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final CyclicBarrier start = new CyclicBarrier(RUNNERS);

  @Test
  void ofTwelveWhoRegisterOneNameOneGetsIt() throws Exception {
    Callable<Object> runner = this::register;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = threads.invokeAll(Collections.nCopies(RUNNERS, runner));

      assertThat(outcomes).filteredOn(o -> o.resultNow().equals("registered")).hasSize(1);
      assertThat(outcomes).filteredOn(o -> o.resultNow().equals(UserRepository.TAKEN)).hasSize(11);
    }
  }

  private Object register() throws Exception {
    var users = persistence.get(UserRepository.class);
    var credentials = persistence.get(CredentialRepository.class);
    start.await();
    try {
      return persistence
          .get(Transactions.class)
          .write(() -> {
            var user = users.insert(Samples.member("contested"), Samples.NOW);
            credentials.insert(user.id(), new PasswordHash("hash"), Samples.NOW);
            return "registered";
          });
    } catch (Conflict taken) {
      return taken.code();
    }
  }
}
