package dev.marquee.persistence.user;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.UserRepositoryContract;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcUserRepositoryIT implements UserRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return persistence.get(Transactions.class).write(work);
  }
}
