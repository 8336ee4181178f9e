package dev.marquee.application.testing;

import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;

final class InMemoryPasswordResetRepositoryTest implements PasswordResetRepositoryContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final InMemoryPasswordResetRepository resets = new InMemoryPasswordResetRepository(users);

  @Override
  public PasswordResetRepository resets() {
    return resets;
  }

  @Override
  public UserRepository users() {
    return users;
  }
}
