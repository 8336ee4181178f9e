package dev.marquee.domain.testing;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Accounts in memory, as strict as a database. */
public final class InMemoryUserRepository implements UserRepository, InMemoryStore {

  private final Map<Long, User> byId = new ConcurrentSkipListMap<>();
  private final List<Consumer<UserId>> belongings = new CopyOnWriteArrayList<>();
  private long lastId;

  @Override
  public synchronized User insert(NewUser user, Instant now) {
    var id = new UserId(lastId + 1);
    var stored =
        new User(id, user.username(), user.email(), user.role(), user.active(), now, now, 1);
    store(stored);
    lastId++;
    return stored;
  }

  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  @Override
  public Optional<User> findForUpdate(UserId id) {
    return find(id);
  }

  @Override
  public List<User> findActiveAdminsForUpdate() {
    return byId.values().stream().filter(User::isActiveAdmin).toList();
  }

  @Override
  public synchronized User update(User user) {
    if (find(user.id()).filter(stored -> stored.version() == user.version()).isEmpty()) {
      throw new IllegalStateException("not the stored version: " + user.id());
    }
    var next =
        new User(
            user.id(),
            user.username(),
            user.email(),
            user.role(),
            user.active(),
            user.createdAt(),
            user.updatedAt(),
            user.version() + 1);
    store(next);
    return next;
  }

  @Override
  public synchronized void delete(UserId id) {
    byId.remove(id.value());
    belongings.forEach(store -> store.accept(id));
  }

  @Override
  public Page<User> list(PageRequest page) {
    return InMemoryPages.cut(List.copyOf(byId.values()), BY_ID, page);
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

  /** Tells a store whose things go with their account which one was deleted. */
  public void onDelete(Consumer<UserId> store) {
    belongings.add(store);
  }

  private void store(User user) {
    var taken = find(other -> !other.id().equals(user.id()) && collide(other, user));
    if (taken.isPresent()) {
      throw new Conflict(TAKEN);
    }
    byId.put(user.id().value(), user);
  }

  private static boolean collide(User one, User other) {
    return one.username().key().equals(other.username().key())
        || one.email().key().equals(other.email().key());
  }
}
