package dev.marquee.application.testing;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.domain.shared.Text;
import dev.marquee.domain.testing.InMemoryStore;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Password hashes in memory, beside the accounts in memory. */
public final class InMemoryCredentialRepository implements CredentialRepository, InMemoryStore {

  private final Map<UserId, PasswordHash> hashes = new ConcurrentHashMap<>();
  private final InMemoryUserRepository users;

  public InMemoryCredentialRepository(InMemoryUserRepository users) {
    this.users = users;
    users.onDelete(hashes::remove);
  }

  @Override
  public void insert(UserId user, PasswordHash hash, Instant now) {
    hashes.put(user, hash);
  }

  @Override
  public void update(UserId user, PasswordHash hash, Instant now) {
    if (hashes.replace(user, hash) == null) {
      throw new IllegalStateException("no password to replace: " + user);
    }
  }

  @Override
  public void renew(UserId user, PasswordHash old, PasswordHash renewed, Instant now) {
    hashes.replace(user, old, renewed);
  }

  @Override
  public Optional<Credential> find(UserId user) {
    return users.find(user).flatMap(this::credential);
  }

  @Override
  public Map<UserId, PasswordHash> hashes(Collection<UserId> wanted) {
    return wanted.stream()
        .filter(hashes::containsKey)
        .collect(Collectors.toMap(id -> id, hashes::get));
  }

  @Override
  public Optional<Credential> findByLogin(String usernameOrEmail) {
    var key = Text.ignoringCase(usernameOrEmail.strip());
    return users
        .find(user -> key.equals(user.username().key()) || key.equals(user.email().key()))
        .flatMap(this::credential);
  }

  @Override
  public Runnable snapshot() {
    return InMemoryStore.snapshotOf(hashes);
  }

  private Optional<Credential> credential(User user) {
    return Optional.ofNullable(hashes.get(user.id())).map(hash -> new Credential(user, hash));
  }
}
