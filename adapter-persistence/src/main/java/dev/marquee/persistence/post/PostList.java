package dev.marquee.persistence.post;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.page.Selection;
import java.util.ArrayList;

/** The access lists of posts, and what else they are filtered by, as SQL. */
final class PostList {

  private static final String PUBLISHED = "state = 'published'";

  private static final Selection ALL =
      Selection.of(PostRows.COLUMNS, "posts")
          .fullAt("octet_length(content)", PostRepository.PAGE_BYTES);

  private static final String QUERY = "websearch_to_tsquery('marquee.post_text', ?)";

  private PostList() {}

  static Selection of(Actor viewer, PostFilter filter) {
    var visible = visible(viewer, filter.publishedOnly());
    var byAuthor =
        filter
            .author()
            .map(author -> visible.where("author_id = ?", author.value()))
            .orElse(visible);
    return filter
        .text()
        .map(text -> byAuthor.where("search @@ " + QUERY, text.value()).thatAreUneven())
        .orElse(byAuthor);
  }

  /** Those that a text is found best in. One is sent when those before it do not fill the page. */
  static PageSql best(Actor viewer, PostFilter filter, int limit) {
    var matching = of(viewer, filter);
    var arguments = new ArrayList<Object>();
    arguments.add(filter.text().orElseThrow().value());
    arguments.addAll(matching.arguments());
    arguments.add(limit);
    var sql =
        """
        select %1$s
        from (
          select *, sum(octet_length(content)) over (
            order by rank desc, created_at desc, id desc rows between unbounded preceding and 1 preceding) as before
          from (
            select *, ts_rank(search, %2$s) as rank
            from posts
            where %3$s
            order by created_at desc, id desc
            limit %4$d
          ) newest
        ) ranked
        where coalesce(before, 0) < %5$d
        order by rank desc, created_at desc, id desc
        limit ?
        """
            .formatted(
                PostRows.COLUMNS,
                QUERY,
                String.join(" and ", matching.conditions()),
                PostRepository.RANKED,
                PostRepository.PAGE_BYTES);
    return new PageSql(sql, arguments, true);
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
