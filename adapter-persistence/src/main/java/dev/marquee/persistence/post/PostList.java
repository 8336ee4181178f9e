package dev.marquee.persistence.post;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.shared.Period;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.page.Selection;
import java.util.ArrayList;

/** The access lists of posts, and what else they are filtered by, as SQL. */
final class PostList {

  /** Spelled out, so that the planner knows the partial indexes that serve it. */
  private static final String PUBLISHED = "state = 'published'";

  private static final Selection ALL =
      Selection.of(PostRows.COLUMNS, "posts").fullAt("content", PostRepository.PAGE_BYTES);

  private static final String QUERY = "websearch_to_tsquery('marquee.post_text', ?)";

  private PostList() {}

  static Selection of(Actor viewer, PostFilter filter) {
    var posts = visible(viewer, filter);
    if (filter.author().isPresent()) {
      posts = posts.where("author_id = ?", filter.author().get().value());
    }
    if (!filter.publishedIn().isEver()) {
      posts = within(filter.publishedIn(), "published_at", posts.where(PUBLISHED));
    }
    posts = within(filter.createdIn(), "created_at", posts);
    return filter.text().isPresent()
        ? posts.where("search @@ " + QUERY, filter.text().get().value()).thatAreUneven()
        : posts;
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

  /** Of what is not published, those who are no admins see their own. */
  private static Selection visible(Actor viewer, PostFilter filter) {
    var state = filter.state().map(kind -> "state = '" + kind.label() + "'");
    var inState = state.map(ALL::where).orElse(ALL);
    if (viewer.isAdmin() || filter.state().filter(PostState.Kind.PUBLISHED::equals).isPresent()) {
      return inState;
    }
    if (!(viewer instanceof Actor.Member member)) {
      return inState.where(PUBLISHED);
    }
    return inState.where(
        (state.isPresent() ? "" : PUBLISHED + " or ") + "author_id = ?", member.id());
  }

  private static Selection within(Period period, String column, Selection posts) {
    var from = period.from().map(at -> posts.where(column + " >= ?", at)).orElse(posts);
    return period.to().map(at -> from.where(column + " <= ?", at)).orElse(from);
  }
}
