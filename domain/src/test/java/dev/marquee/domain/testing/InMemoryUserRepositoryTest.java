package dev.marquee.domain.testing;

import dev.marquee.domain.user.UserRepository;

final class InMemoryUserRepositoryTest implements UserRepositoryContract {

  private final UserRepository users = new InMemoryUserRepository();

  @Override
  public UserRepository users() {
    return users;
  }
}
