package dev.marquee.persistence.post;

import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.post.PostIntake;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.PostIntakeContract;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcPostIntakeIT implements PostIntakeContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public PostIntake intake() {
    return persistence.get(PostIntake.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Override
  public PostRepository posts() {
    return persistence.get(PostRepository.class);
  }

  @Override
  public AuditLog trail() {
    return persistence.get(AuditLog.class);
  }

  @Override
  public Transactions transactions() {
    return persistence.get(Transactions.class);
  }
}
