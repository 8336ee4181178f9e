package dev.marquee.domain.post;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where posts are kept. An implementation takes part in the transaction of its caller when there is
 * one. It proves itself by {@code PostRepositoryContract}.
 */
public interface PostRepository {

  /** At how many bytes of content, in UTF-8, a page ends that has fewer posts than asked for. */
  long PAGE_BYTES = 4_000_000;

  /** How many of the newest posts in which a text is found are ranked. */
  int RANKED = 1_000;

  /**
   * Stores a new post under an id of its own, in {@link NewPost#stateAt its state at that time}, as
   * version 1.
   *
   * @throws NotFound {@code user_not_found} when the author is no account (any more)
   */
  Post insert(UserId author, NewPost post, Instant now);

  Optional<Post> find(PostId id);

  /** Those of the posts that there are, in any order, all as of one moment. */
  List<Post> findAll(Collection<PostId> ids);

  /** The same, and nobody else changes it until the caller's transaction ends. */
  Optional<Post> findForUpdate(PostId id);

  /**
   * Replaces the stored post and raises its version by one.
   *
   * @return the post as it is stored now
   * @throws IllegalStateException when the stored version is not the given one: whoever updates
   *     holds the row
   */
  Post update(Post post);

  /** Removes it for good. Removing what is not there is no error. */
  void delete(PostId id);

  /**
   * The posts that the viewer may see by their access lists, filtered, ordered and, where asked
   * for, counted by the store itself. A page is full, too, with the post that brings its contents
   * to {@value #PAGE_BYTES} bytes.
   *
   * @param order one of {@link PostOrder}
   */
  Page<Post> list(Actor viewer, PostFilter filter, Order<Post> order, PageRequest page);

  /**
   * Of the posts that {@link #list} would answer those in which the filter's text is found best,
   * the best first, then the newest: words in the title count more, and so do words that come
   * often. Only the newest {@value #RANKED} that match are compared, since a common word is in very
   * many. The page ends as that of a list, and has no next one.
   *
   * @param filter with a text
   * @param limit how many at most, 1 to {@link PageRequest#MAX_LIMIT}
   */
  Page<Post> listBest(Actor viewer, PostFilter filter, int limit);
}
