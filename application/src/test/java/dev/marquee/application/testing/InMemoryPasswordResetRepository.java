package dev.marquee.application.testing;

import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.testing.InMemoryStore;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that were mailed, in memory, beside the accounts in memory. */
public final class InMemoryPasswordResetRepository
    implements PasswordResetRepository, InMemoryStore {

  private record Kept(String emailKey, String digest, Instant expiresAt) {}

  private final Map<UserId, Kept> byUser = new ConcurrentHashMap<>();
  private final InMemoryUserRepository users;

  public InMemoryPasswordResetRepository(InMemoryUserRepository users) {
    this.users = users;
    users.onDelete(byUser::remove);
  }

  @Override
  public void put(UserId user, EmailAddress to, String digest, Instant expiresAt) {
    if (users.find(user).isEmpty()) {
      throw new NotFound("user");
    }
    byUser.put(user, new Kept(to.key(), digest, expiresAt));
  }

  @Override
  public Optional<Pending> find(String digest, Instant now) {
    return byUser.entrySet().stream()
        .filter(entry -> entry.getValue().digest().equals(digest))
        .filter(entry -> entry.getValue().expiresAt().isAfter(now))
        .map(entry -> new Pending(entry.getKey(), entry.getValue().emailKey()))
        .findFirst();
  }

  @Override
  public synchronized Optional<Pending> take(String digest, Instant now) {
    var taken = find(digest, now);
    taken.ifPresent(pending -> byUser.remove(pending.user()));
    return taken;
  }

  @Override
  public void forget(UserId user) {
    byUser.remove(user);
  }

  @Override
  public int purge(Instant expiredBefore) {
    var before = byUser.size();
    byUser.values().removeIf(kept -> kept.expiresAt().isBefore(expiredBefore));
    return before - byUser.size();
  }

  @Override
  public Runnable snapshot() {
    return InMemoryStore.snapshotOf(byUser);
  }
}
