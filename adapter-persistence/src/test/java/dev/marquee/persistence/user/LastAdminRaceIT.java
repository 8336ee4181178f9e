package dev.marquee.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.application.user.AccountService;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LastAdminRaceIT {

  private static final int ADMINS = 6;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final CyclicBarrier start = new CyclicBarrier(ADMINS);

  /** Each goes for the next one, in a circle, and in all ways at once. */
  @RepeatedTest(5)
  void ofAdminsWhoRemoveEachOtherOneStays() throws Exception {
    var admins =
        IntStream.range(0, ADMINS)
            .mapToObj(number -> users().insert(Samples.admin("admin" + number), Samples.NOW))
            .toList();
    List<Callable<String>> attempts =
        IntStream.range(0, ADMINS)
            .<Callable<String>>mapToObj(number ->
                () -> remove(admins.get(number), admins.get((number + 1) % ADMINS).id(), number))
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = threads.invokeAll(attempts).stream().map(outcome -> outcome.resultNow());

      assertThat(outcomes).containsOnlyOnce(AccountService.LAST_ADMIN);
    }
    var left = persistence.get(Transactions.class).write(users()::findActiveAdminsForUpdate);
    assertThat(left).hasSize(1);
  }

  private String remove(User actor, UserId victim, int way) throws Exception {
    var clock = new MutableClock(Samples.NOW);
    var accounts =
        new AccountService(
            users(),
            persistence.get(SessionRepository.class),
            new Audit(persistence.get(AuditLog.class), new FakeOrigins(), clock),
            persistence.get(Transactions.class),
            clock);
    start.await();
    try {
      switch (way % 3) {
        case 0 -> accounts.edit(actor.asActor(), victim, UserChanges.to(Role.USER));
        case 1 -> accounts.edit(actor.asActor(), victim, UserChanges.active(false));
        default -> accounts.delete(actor.asActor(), victim);
      }
      return "removed";
    } catch (Conflict refused) {
      return refused.code();
    }
  }

  private static UserRepository users() {
    return persistence.get(UserRepository.class);
  }
}
