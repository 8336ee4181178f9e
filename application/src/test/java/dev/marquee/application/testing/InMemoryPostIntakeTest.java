package dev.marquee.application.testing;

import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.post.PostIntake;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.testing.InMemoryPostRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;

final class InMemoryPostIntakeTest implements PostIntakeContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final InMemoryPostRepository posts = new InMemoryPostRepository(users);
  private final InMemoryAuditLog trail = new InMemoryAuditLog(users);

  @Override
  public PostIntake intake() {
    return new InMemoryPostIntake(posts, trail);
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public PostRepository posts() {
    return posts;
  }

  @Override
  public AuditLog trail() {
    return trail;
  }

  @Override
  public Transactions transactions() {
    return new DirectTransactions(users, posts, trail);
  }
}
