package dev.marquee.web.post;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.condition.EntityTag;

/** The entity tags of posts, on all routes that show one. */
public final class PostTags {

  private static final String KIND = "post";

  private PostTags() {}

  /** In the short form. */
  public static EntityTag of(Post post) {
    return EntityTag.of(KIND, post.id().value(), post.version());
  }

  /** Which version a change is meant for. */
  public static ExpectedVersion expected(Conditions conditions, PostId id) {
    return conditions.expected(KIND, id.value());
  }
}
