package dev.marquee.persistence.user;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.FamiliarNetworks;
import dev.marquee.application.auth.LoginAttempts;
import dev.marquee.application.auth.LoginCheck;
import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.auth.TokenPairs;
import dev.marquee.application.auth.Turnstile;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Tallies;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.FakePasswordHasher;
import dev.marquee.application.testing.FakeRefreshTokenSource;
import dev.marquee.application.testing.FakeStandings;
import dev.marquee.application.testing.FakeTokenIssuer;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A login that verified the old password while another request replaces it. */
final class LoginRaceIT {

  private static final String OLD = "the old password";
  private static final String NEW = "the new password";
  private static final String WAITING =
      """
      select exists (
        select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock')
      """;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final FakePasswordHasher hasher = new FakePasswordHasher();
  private final MutableClock clock = new MutableClock(Samples.NOW);
  private final CountDownLatch changing = new CountDownLatch(1);

  @Test
  void waitsForTheOtherAndIsRefused() throws Exception {
    var mary = account();
    hasher.meanwhile(this::waitForTheChange);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var change = threads.submit(() -> change(mary));

      assertThat(codeOf(() -> login(OLD))).isEqualTo("invalid_credentials");

      assertThat(change.get()).isEqualTo(mary);
    }
    assertThat(sessions().list(mary.id(), Samples.NOW)).isEmpty();
    assertThat(login(NEW)).isNotNull();
  }

  /** Has the row, and keeps it until the login waits for it. */
  private User change(User user) {
    return transactions()
        .write(() -> {
          var held = users().findForUpdate(user.id()).orElseThrow();
          credentials().update(user.id(), hasher.hash(new Password(NEW)), Samples.NOW);
          changing.countDown();
          waitForTheLogin();
          sessions().endAll(user.id(), Optional.empty());
          return held;
        });
  }

  /** Over a connection of its own: within a transaction the answer would stay the same. */
  private static void waitForTheLogin() {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      var waiting = false;
      while (!waiting) {
        try (var answer = statement.executeQuery(WAITING)) {
          waiting = answer.next() && answer.getBoolean(1);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void waitForTheChange() {
    try {
      changing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private User account() {
    return transactions()
        .write(() -> {
          var user = users().insert(Samples.member("mary"), Samples.NOW);
          credentials().insert(user.id(), hasher.hash(new Password(OLD)), Samples.NOW);
          return user;
        });
  }

  private Object login(String password) {
    var limiter =
        new Limiter(persistence.get(Tallies.class), new FakeStandings(), transactions(), clock);
    var attempts =
        new LoginAttempts(limiter, Limits.DEFAULTS, persistence.get(FamiliarNetworks.class), clock);
    var audit = new Audit(persistence.get(AuditLog.class), new FakeOrigins(), clock);
    var pairs =
        new TokenPairs(sessions(), new FakeTokenIssuer(), new FakeRefreshTokenSource(), audit);
    var turnstile = new Turnstile(4, 0, Duration.ZERO);
    var check = new LoginCheck(credentials(), hasher, attempts, turnstile, audit, clock);
    return new AuthService(
            users(), credentials(), check, sessions(), pairs, audit, transactions(), clock)
        .login("mary", password, new ClientInfo("192.0.2.1", "test"));
  }

  private static Transactions transactions() {
    return persistence.get(Transactions.class);
  }

  private static UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  private static CredentialRepository credentials() {
    return persistence.get(CredentialRepository.class);
  }

  private static SessionRepository sessions() {
    return persistence.get(SessionRepository.class);
  }
}
