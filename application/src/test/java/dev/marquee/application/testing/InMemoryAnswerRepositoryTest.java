package dev.marquee.application.testing;

import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;
import java.util.function.Supplier;

final class InMemoryAnswerRepositoryTest implements AnswerRepositoryContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final AnswerRepository answers = new InMemoryAnswerRepository(users);

  @Override
  public AnswerRepository answers() {
    return answers;
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
