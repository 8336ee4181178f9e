package dev.marquee.application.testing;

import dev.marquee.application.auth.SessionRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;
import java.util.function.Supplier;

final class InMemorySessionRepositoryTest implements SessionRepositoryContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final SessionRepository sessions = new InMemorySessionRepository(users);

  @Override
  public SessionRepository sessions() {
    return sessions;
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return work.get();
  }
}
