package dev.marquee.web.post;

import dev.marquee.application.post.PostService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.SearchText;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Param;
import dev.marquee.web.page.Paging;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which posts to list.
 *
 * @param order empty when the best matches of the filter's text are wanted
 */
public record PostQuery(PostFilter filter, Optional<Order<Post>> order, PageRequest page) {

  private static final String BEST_FIRST = "-rank";

  /** Refuses best matches of nothing, and those behind a first page. */
  public PostQuery {
    if (order.isEmpty() && filter.text().isEmpty()) {
      throw contradiction("must be given with q");
    }
    if (order.isEmpty() && (page.skip() > 0 || page.counted())) {
      throw contradiction("has one page, which is not counted");
    }
  }

  /** Reads what all views of posts have in common, beside the filter of this one. */
  public static Supplier<PostQuery> read(
      Fields<String> in, Supplier<PostFilter> filter, Order<Post> usual, Paging paging) {
    var text = in.optional("q", Param::text, SearchText::new);
    var order = in.optional("sort", Param::text, PostQuery::order);
    var page = paging.read(in);
    return () ->
        new PostQuery(
            text.get().map(filter.get()::containing).orElseGet(filter),
            order.get().orElse(Optional.of(usual)),
            page.get());
  }

  /** The posts that it asks for. */
  public Page<Post> of(PostService posts, Actor actor) {
    return order
        .map(known -> posts.list(actor, filter, known, page))
        .orElseGet(() -> posts.listBest(actor, filter, page.limit()));
  }

  private static Optional<Order<Post>> order(String text) {
    return text.equals(BEST_FIRST) ? Optional.empty() : Optional.of(PostOrder.SORTING.order(text));
  }

  private static InvalidInput contradiction(String detail) {
    return InvalidInput.at("sort", "contradiction", BEST_FIRST + " " + detail);
  }
}
