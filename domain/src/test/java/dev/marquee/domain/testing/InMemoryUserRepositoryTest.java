package dev.marquee.domain.testing;

import dev.marquee.domain.user.UserRepository;
import java.util.function.Supplier;

final class InMemoryUserRepositoryTest implements UserRepositoryContract {

  private final UserRepository users = new InMemoryUserRepository();

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return work.get();
  }
}
