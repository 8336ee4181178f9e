package dev.marquee.application.testing;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.audit.Subject;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.InMemoryPages;
import dev.marquee.domain.testing.InMemoryStore;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The audit trail in memory, beside the accounts in memory. */
public final class InMemoryAuditLog implements AuditLog, InMemoryStore {

  private final Map<Long, AuditEntry> entries = new ConcurrentSkipListMap<>();
  private final InMemoryUserRepository users;
  private long lastId;

  public InMemoryAuditLog(InMemoryUserRepository users) {
    this.users = users;
  }

  @Override
  public synchronized void append(AuditEvent event) {
    var entry =
        new AuditEntry(
            ++lastId,
            event.at(),
            event.actorLabel(),
            username(event.actor()),
            event.origin(),
            event.action().label(),
            event.subject().map(Subject::toString),
            event.refusal(),
            event.details());
    entries.put(entry.id(), entry);
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
    var rows = entries.values().stream().filter(entry -> fits(entry, filter)).toList();
    return InMemoryPages.cut(rows, NEWEST_FIRST, page);
  }

  @Override
  public synchronized Runnable snapshot() {
    return InMemoryStore.snapshotOf(entries);
  }

  private Optional<String> username(Actor actor) {
    return actor instanceof Actor.Member member
        ? users.find(new UserId(member.id())).map(user -> user.username().value())
        : Optional.empty();
  }

  private static boolean fits(AuditEntry entry, AuditFilter filter) {
    return fits(filter.actor(), entry.actor())
        && fits(filter.action().map(Action::label), entry.action())
        && fits(filter.subject().map(Subject::toString), entry.subject().orElse(""))
        && fits(filter.outcome(), entry.outcome())
        && filter.since().map(since -> !entry.at().isBefore(since)).orElse(true)
        && filter.until().map(entry.at()::isBefore).orElse(true);
  }

  private static <T> boolean fits(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }
}
