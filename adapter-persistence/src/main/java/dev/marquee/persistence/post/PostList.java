package dev.marquee.persistence.post;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.persistence.page.Selection;

/** The access lists of posts, and what else they are filtered by, as SQL. */
final class PostList {

  private static final String PUBLISHED = "state = 'published'";

  private static final Selection ALL =
      Selection.of(PostRows.COLUMNS, "posts")
          .fullAt("octet_length(content)", PostRepository.PAGE_BYTES);

  private PostList() {}

  static Selection of(Actor viewer, PostFilter filter) {
    var visible = visible(viewer, filter.publishedOnly());
    return filter
        .author()
        .map(author -> visible.where("author_id = ?", author.value()))
        .orElse(visible);
  }

  private static Selection visible(Actor viewer, boolean publishedOnly) {
    if (publishedOnly || viewer instanceof Actor.Anonymous) {
      return ALL.where(PUBLISHED);
    }
    return viewer instanceof Actor.Member member && !viewer.isAdmin()
        ? ALL.where(PUBLISHED + " or author_id = ?", member.id())
        : ALL;
  }
}
