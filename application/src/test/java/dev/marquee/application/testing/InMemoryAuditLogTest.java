package dev.marquee.application.testing;

import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;

final class InMemoryAuditLogTest implements AuditLogContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final InMemoryAuditLog log = new InMemoryAuditLog(users);

  @Override
  public AuditLog log() {
    return log;
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public Transactions transactions() {
    return new DirectTransactions(users, log);
  }
}
