package dev.marquee.web.post;

import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Text;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.function.Supplier;

/** What is sent and answered on the routes of posts. */
public final class PostJson {

  /** Code points of a title in this view, which is shorter than the domain's. */
  static final int MAX_TITLE = 100;

  private PostJson() {}

  /** A published post. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record View(long id, String title, String content, long userId, Instant datePosted) {}

  static PostQuery query(QueryParams query, Paging paging) {
    return query.read(in -> {
      var author = in.optional("user_id", Param::id, UserId::new);
      var published = PostFilter.published();
      return PostQuery.read(
          in, () -> author.get().map(published::by).orElse(published), PostOrder.BY_ID, paging);
    });
  }

  static NewPost create(JsonBody body) {
    return body.read(PostJson::readNew);
  }

  static PostChanges edit(JsonBody body) {
    return body.read(PostJson::readChanges);
  }

  private static Supplier<NewPost> readNew(Fields<JsonValue> in) {
    var title = in.required("title", Json::text, PostJson::title);
    var content = in.required("content", Json::text, PostContent::new);
    return () -> NewPost.published(title.get(), content.get());
  }

  private static Supplier<PostChanges> readChanges(Fields<JsonValue> in) {
    var title = in.change("title", Json::text, PostJson::title);
    var content = in.change("content", Json::text, PostContent::new);
    return () -> new PostChanges(title.get(), content.get(), Publication.KEEP);
  }

  private static PostTitle title(String text) {
    var title = new PostTitle(text);
    Text.length(title.value(), 1, MAX_TITLE);
    return title;
  }
}
