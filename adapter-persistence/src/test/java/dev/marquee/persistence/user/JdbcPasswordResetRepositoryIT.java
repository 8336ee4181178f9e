package dev.marquee.persistence.user;

import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.application.testing.PasswordResetRepositoryContract;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcPasswordResetRepositoryIT implements PasswordResetRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public PasswordResetRepository resets() {
    return persistence.get(PasswordResetRepository.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }
}
