package dev.marquee.application.testing;

import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.application.idempotency.KeptAnswer;
import dev.marquee.application.idempotency.KeyedRequest;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.testing.InMemoryStore;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in memory. Transactions in memory run one after the other, so that no claim fails. */
public final class InMemoryAnswerRepository implements AnswerRepository, InMemoryStore {

  private record Name(UserId user, String route, String key) {
    static Name of(KeyedRequest request) {
      return new Name(request.user(), request.route(), request.key().value());
    }
  }

  private record Entry(Kept kept, Instant at) {}

  private final Map<Name, Entry> entries = new ConcurrentHashMap<>();
  private final InMemoryUserRepository users;

  public InMemoryAnswerRepository(InMemoryUserRepository users) {
    this.users = users;
    users.onDelete(user -> entries.keySet().removeIf(name -> name.user().equals(user)));
  }

  @Override
  public boolean claim(KeyedRequest request) {
    return true;
  }

  @Override
  public Optional<Kept> find(KeyedRequest request, Instant after) {
    return Optional.ofNullable(entries.get(Name.of(request)))
        .filter(entry -> entry.at().isAfter(after))
        .map(Entry::kept);
  }

  @Override
  public void keep(KeyedRequest request, KeptAnswer answer, Instant now, Instant forgetBefore) {
    if (users.find(request.user()).isEmpty()) {
      throw new NotFound("user");
    }
    entries.values().removeIf(entry -> !entry.at().isAfter(forgetBefore));
    entries.put(Name.of(request), new Entry(new Kept(request.payload(), answer), now));
  }

  @Override
  public int purge(Instant keptBefore) {
    var before = entries.size();
    entries.values().removeIf(entry -> entry.at().isBefore(keptBefore));
    return before - entries.size();
  }

  @Override
  public Runnable snapshot() {
    return InMemoryStore.snapshotOf(entries);
  }
}
