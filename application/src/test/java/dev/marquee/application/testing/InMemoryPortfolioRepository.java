package dev.marquee.application.testing;

import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Portfolios put together from accounts and posts in memory. */
public record InMemoryPortfolioRepository(UserRepository users, PostRepository posts)
    implements PortfolioRepository {

  @Override
  public Optional<Portfolio> find(UserId owner, PageRequest page) {
    var published = PostFilter.published().by(owner);
    return users
        .find(owner)
        .map(user ->
            new Portfolio(
                user, posts.list(Actor.anonymous(), published, PostOrder.NEWEST_FIRST, page)));
  }

  @Override
  public List<Portfolio> findAll(Collection<UserId> owners, PageRequest page) {
    return owners.stream().distinct().flatMap(owner -> find(owner, page).stream()).toList();
  }
}
