package dev.marquee.application.post;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.PageRequest;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands out all posts. */
public final class PostExportService {

  private final PostRepository posts;
  private final Transactions transactions;

  public PostExportService(PostRepository posts, Transactions transactions) {
    this.posts = posts;
    this.transactions = transactions;
  }

  /**
   * Hands over every post by id, published or not, as they all are at one moment, in constant
   * memory. For admins. What the receiver throws ends it.
   *
   * @return how many posts there are
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public long export(Actor actor, Consumer<Post> receiver) {
    actor.requireAdmin();
    return transactions.read(() -> {
      var count = 0L;
      var next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
      while (next.isPresent()) {
        var request = next.get();
        var page = posts.list(actor, PostFilter.ALL, PostOrder.BY_ID, request);
        page.items().forEach(receiver);
        count += page.items().size();
        next = page.next().map(request::from);
      }
      return count;
    });
  }
}
