package dev.marquee.domain.testing;

import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.user.UserRepository;
import java.util.function.Supplier;

final class InMemoryPostRepositoryTest implements PostRepositoryContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final PostRepository posts = new InMemoryPostRepository(users);

  @Override
  public PostRepository posts() {
    return posts;
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
