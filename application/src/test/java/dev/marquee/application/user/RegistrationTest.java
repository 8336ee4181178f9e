package dev.marquee.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.application.testing.DirectTransactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.FakePasswordHasher;
import dev.marquee.application.testing.InMemoryAuditLog;
import dev.marquee.application.testing.InMemoryCredentialRepository;
import dev.marquee.application.testing.InMemoryPortfolioRepository;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.InMemoryPostRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * An account and its password come together or not at all, and no transaction waits for hashing.
 */
final class RegistrationTest {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final Watched transactions = new Watched(new DirectTransactions(users));
  private final CredentialRepository credentials = new InMemoryCredentialRepository(users);

  @Test
  void noAccountStaysWithoutAPassword() {
    var full = new Full();

    assertThatThrownBy(() -> register(new FakePasswordHasher(), full)).isSameAs(full.failure);
    assertThat(users.list(PageRequest.FIRST).items()).isEmpty();
  }

  @Test
  void noAccountIsMadeWhileHashingIsBusy() {
    var busy = new Unavailable("hashing_busy", Duration.ofSeconds(1), new RuntimeException("busy"));
    var hasher =
        new Hashing(() -> {
          throw busy;
        });

    assertThatThrownBy(() -> register(hasher, credentials)).isSameAs(busy);
    assertThat(busy.code()).isEqualTo("hashing_busy");
    assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThat(users.list(PageRequest.FIRST).items()).isEmpty();
  }

  @Test
  void noTransactionWaitsForHashing() {
    var hasher =
        new Hashing(() -> {
          assertThat(transactions.open).as("a transaction is open").isFalse();
          return new PasswordHash("hash");
        });

    register(hasher, credentials);

    assertThat(credentials.findByLogin("mary")).isPresent();
  }

  private void register(PasswordHasher hasher, CredentialRepository passwords) {
    var portfolios = new InMemoryPortfolioRepository(users, new InMemoryPostRepository(users));
    var clock = new MutableClock(Samples.NOW);
    var audit = new Audit(new InMemoryAuditLog(users), new FakeOrigins(), clock);
    new UserService(users, portfolios, passwords, hasher, audit, transactions, clock)
        .insert(
            Actor.anonymous(),
            Action.USER_REGISTERED,
            Samples.member("mary"),
            new Password("password"));
  }

  /** Takes no password. */
  private static final class Full implements CredentialRepository {

    final Conflict failure = new Conflict("full");

    @Override
    public void insert(UserId user, PasswordHash hash, Instant now) {
      throw failure;
    }

    @Override
    public void update(UserId user, PasswordHash hash, Instant now) {
      throw failure;
    }

    @Override
    public void renew(UserId user, PasswordHash old, PasswordHash renewed, Instant now) {
      throw failure;
    }

    @Override
    public Optional<Credential> find(UserId user) {
      return Optional.empty();
    }

    @Override
    public Map<UserId, PasswordHash> hashes(Collection<UserId> users) {
      return Map.of();
    }

    @Override
    public Optional<Credential> findByLogin(String usernameOrEmail) {
      return Optional.empty();
    }
  }

  /** Hashes as it is told. */
  private record Hashing(Supplier<PasswordHash> how) implements PasswordHasher {

    @Override
    public PasswordHash hash(Password password) {
      return how.get();
    }

    @Override
    public boolean verify(String candidate, PasswordHash hash) {
      return false;
    }

    @Override
    public void verifyNothing(String candidate) {}

    @Override
    public boolean canVerify(PasswordHash hash) {
      return true;
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
      return false;
    }

    @Override
    public PasswordHash rehash(String verified) {
      return how.get();
    }
  }

  /** Says whether one is open. */
  private static final class Watched implements Transactions {

    private final Transactions actual;
    private boolean open;

    Watched(Transactions actual) {
      this.actual = actual;
    }

    @Override
    public <T> T write(Supplier<T> work) {
      open = true;
      try {
        return actual.write(work);
      } finally {
        open = false;
      }
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return actual.read(work);
    }
  }
}
