package dev.marquee.web.article;

import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.Text;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sent and answered on the routes of articles. */
final class ArticleJson {

  /** Code points of content in this view, which asks for more than the domain. */
  static final int MIN_CONTENT = 10;

  private ArticleJson() {}

  /**
   * A post as those see it who work on it.
   *
   * @param publishAt when it publishes itself, where that is planned
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record View(
      long id,
      String title,
      String content,
      boolean published,
      long authorId,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant publishAt,
      String state) {}

  static NewPost create(JsonBody body) {
    return body.read(ArticleJson::readNew);
  }

  static PostChanges edit(JsonBody body) {
    return body.read(ArticleJson::readChanges);
  }

  private static Supplier<NewPost> readNew(Fields<JsonValue> in) {
    var title = in.required("title", Json::text, PostTitle::new);
    var content = in.required("content", Json::text, ArticleJson::content);
    var published = in.optional("published", Json::bool);
    var publishAt = in.optional("publish_at", Json::instant);
    return () ->
        new NewPost(
            title.get(),
            content.get(),
            new Publication(Change.to(published.get().orElse(false)), Change.to(publishAt.get())));
  }

  private static Supplier<PostChanges> readChanges(Fields<JsonValue> in) {
    var title = in.change("title", Json::text, PostTitle::new);
    var content = in.change("content", Json::text, ArticleJson::content);
    var published = in.change("published", Json::bool, Function.<Boolean>identity());
    var publishAt = in.clearable("publish_at", Json::instant, Function.<Instant>identity());
    return () ->
        new PostChanges(
            title.get(), content.get(), new Publication(published.get(), publishAt.get()));
  }

  private static PostContent content(String text) {
    return new PostContent(Text.length(text, MIN_CONTENT, PostContent.MAX));
  }
}
