package dev.marquee.web.article;

import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.shared.Period;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import dev.marquee.web.post.PostQuery;
import java.util.Optional;
import java.util.function.Supplier;

/** Which articles to list. */
final class ArticleQuery {

  private ArticleQuery() {}

  static PostQuery of(QueryParams query, Paging paging) {
    return query.read(in -> PostQuery.read(in, filter(in), PostOrder.NEWEST_FIRST, paging));
  }

  private static Supplier<PostFilter> filter(Fields<String> in) {
    var author = in.optional("author_id", Param::id, UserId::new);
    var state = in.optional("state", Param::text, PostState.Kind::of);
    var created = period("created", in);
    var published = period("published", in);
    return () ->
        new PostFilter(author.get(), state.get(), created.get(), published.get(), Optional.empty());
  }

  private static Supplier<Period> period(String what, Fields<String> in) {
    var from = in.optional(what + "_gte", Param::instant);
    var to = in.optional(what + "_lte", Param::instant);
    return () -> new Period(from.get(), to.get());
  }
}
