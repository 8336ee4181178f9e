package dev.marquee.web.article;

import dev.marquee.application.post.PostService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostId;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.condition.EntityTag;
import dev.marquee.web.idempotency.Once;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.PathId;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import dev.marquee.web.post.PostTags;
import dev.marquee.web.problem.Sentence;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import java.util.List;

@Controller("/articles")
@Sentence(of = "post_not_found", code = "article_not_found", detail = "Article not found")
@Sentence(of = "not_allowed", detail = "Not authorized")
final class ArticleController {

  private final PostService posts;
  private final ArticleJsonMapper json;

  ArticleController(PostService posts, ArticleJsonMapper json) {
    this.posts = posts;
    this.json = json;
  }

  @Get
  @OpenTo(Audience.EVERYONE)
  HttpResponse<List<ArticleJson.View>> list(Actor actor, QueryParams query, Paging paging) {
    var page = ArticleQuery.of(query, paging).of(posts, actor);
    return paging.answer(page.map(json::view));
  }

  @Get("/{id}")
  @OpenTo(Audience.EVERYONE)
  HttpResponse<ArticleJson.View> get(Actor actor, String id, Conditions conditions) {
    var post = posts.find(actor, postId(id));
    return conditions.answer(tag(post), HttpResponse.ok(json.view(post)));
  }

  @Post
  @OpenTo(Audience.MEMBERS)
  HttpResponse<?> create(Actor.Member actor, @Body JsonBody body, Links links, Once once) {
    return once.answer(
        actor,
        body,
        () -> {
          var post = posts.create(actor, ArticleJson.create(body));
          var location = links.to("/articles/" + post.id().value());
          return tag(post).on(HttpResponse.created(json.view(post), location));
        });
  }

  @Patch(
      value = "/{id}",
      consumes = {MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
  @OpenTo(Audience.MEMBERS)
  HttpResponse<ArticleJson.View> edit(
      Actor.Member actor, String id, @Body JsonBody body, Conditions conditions) {
    var changes = ArticleJson.edit(body);
    var postId = postId(id);
    var post = posts.edit(actor, postId, changes, PostTags.expected(conditions, postId));
    return tag(post).on(HttpResponse.ok(json.view(post)));
  }

  @Delete("/{id}")
  @OpenTo(Audience.MEMBERS)
  HttpResponse<Void> delete(Actor.Member actor, String id, Conditions conditions) {
    var postId = postId(id);
    posts.delete(actor, postId, PostTags.expected(conditions, postId));
    return HttpResponse.noContent();
  }

  private static PostId postId(String segment) {
    return PathId.of(segment, "post", PostId::new);
  }

  private static EntityTag tag(dev.marquee.domain.post.Post post) {
    return PostTags.of(post).with("article");
  }
}
