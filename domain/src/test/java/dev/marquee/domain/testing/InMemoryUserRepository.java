package dev.marquee.domain.testing;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Accounts in memory, as strict as a database. */
public final class InMemoryUserRepository implements UserRepository, InMemoryStore {

  private final Map<Long, User> byId = new ConcurrentSkipListMap<>();
  private long lastId;

  @Override
  public synchronized User insert(NewUser user, Instant now) {
    var taken =
        find(u -> u.username().key().equals(user.username().key()))
            .or(() -> find(u -> u.email().key().equals(user.email().key())));
    if (taken.isPresent()) {
      throw new Conflict(TAKEN);
    }
    var id = new UserId(++lastId);
    var stored = new User(id, user.username(), user.email(), user.role(), true, now, now, 1);
    byId.put(id.value(), stored);
    return stored;
  }

  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  @Override
  public Page<User> list(PageRequest page) {
    return InMemoryPages.cut(byId.values().stream(), page);
  }

  @Override
  public synchronized Runnable snapshot() {
    return InMemoryStore.snapshotOf(byId);
  }

  /** The first account, by id, of which this is true. */
  public Optional<User> find(Predicate<User> test) {
    return byId.values().stream().filter(test).findFirst();
  }

  /** Takes the place of what a test cannot reach through the port. */
  public void put(User user) {
    byId.put(user.id().value(), user);
  }

  /** Removes an account without asking anybody. */
  public void remove(UserId id) {
    byId.remove(id.value());
  }
}
