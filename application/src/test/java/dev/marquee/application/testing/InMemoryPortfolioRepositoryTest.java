package dev.marquee.application.testing;

import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.testing.InMemoryPostRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;

final class InMemoryPortfolioRepositoryTest implements PortfolioRepositoryContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final PostRepository posts = new InMemoryPostRepository(users);

  @Override
  public PortfolioRepository portfolios() {
    return new InMemoryPortfolioRepository(users, posts);
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public PostRepository posts() {
    return posts;
  }
}
