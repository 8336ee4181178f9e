package dev.marquee.persistence.post;

import dev.marquee.application.testing.PortfolioRepositoryContract;
import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcPortfolioRepositoryIT implements PortfolioRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public PortfolioRepository portfolios() {
    return persistence.get(PortfolioRepository.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Override
  public PostRepository posts() {
    return persistence.get(PostRepository.class);
  }
}
