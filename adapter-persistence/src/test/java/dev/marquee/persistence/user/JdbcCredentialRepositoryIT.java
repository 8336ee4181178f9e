package dev.marquee.persistence.user;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.testing.CredentialRepositoryContract;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcCredentialRepositoryIT implements CredentialRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public CredentialRepository credentials() {
    return persistence.get(CredentialRepository.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Test
  void refusesAPasswordOfNobody() {
    var nobody = new UserId(Long.MAX_VALUE);

    assertThatThrownBy(() -> credentials().insert(nobody, HASH, Samples.NOW))
        .isInstanceOf(NotFound.class);
  }
}
