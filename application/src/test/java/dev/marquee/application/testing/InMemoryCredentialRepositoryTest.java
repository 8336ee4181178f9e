package dev.marquee.application.testing;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;

final class InMemoryCredentialRepositoryTest implements CredentialRepositoryContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final CredentialRepository credentials = new InMemoryCredentialRepository(users);

  @Override
  public CredentialRepository credentials() {
    return credentials;
  }

  @Override
  public UserRepository users() {
    return users;
  }
}
