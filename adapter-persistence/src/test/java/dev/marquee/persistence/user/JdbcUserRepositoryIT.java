package dev.marquee.persistence.user;

import dev.marquee.domain.testing.UserRepositoryContract;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcUserRepositoryIT implements UserRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }
}
