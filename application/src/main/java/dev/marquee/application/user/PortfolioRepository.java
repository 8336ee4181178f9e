package dev.marquee.application.user;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where accounts are found together with what they published. An implementation proves itself by
 * {@code PortfolioRepositoryContract}.
 */
public interface PortfolioRepository {

  /** An account and its published posts, the newest first, both as of one moment. */
  record Portfolio(User user, Page<Post> posts) {}

  /**
   * The portfolio of an account, empty when there is no such account.
   *
   * @param page which of its posts; a page is full, too, with the post that brings its contents to
   *     {@link PostRepository#PAGE_BYTES} bytes
   */
  Optional<Portfolio> find(UserId owner, PageRequest page);

  /** The portfolios of those of the accounts that there are, in any order, as of one moment. */
  List<Portfolio> findAll(Collection<UserId> owners, PageRequest page);
}
