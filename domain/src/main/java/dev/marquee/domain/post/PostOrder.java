package dev.marquee.domain.post;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.SortField;
import dev.marquee.domain.shared.Sorting;
import java.util.List;

/** In which orders posts are listed. */
public final class PostOrder {

  public static final SortField<Post> ID = SortField.known("id", post -> post.id().value());
  public static final SortField<Post> CREATED_AT = SortField.known("created_at", Post::createdAt);

  /** By id, ascending. */
  public static final Order<Post> BY_ID = Order.ascending(ID);

  /** By creation, then id, both descending. */
  public static final Order<Post> NEWEST_FIRST = Order.descending(CREATED_AT).thenDescending(ID);

  /** How callers write them: one field. */
  public static final Sorting<Post> SORTING = new Sorting<>(List.of(ID, CREATED_AT), 1, ID);

  private PostOrder() {}
}
