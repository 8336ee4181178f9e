package dev.marquee.web.post;

import dev.marquee.application.post.PostService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostId;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.cache.Keep;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.idempotency.Once;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.PathId;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
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

@Controller("/posts")
final class PostController {

  private final PostService posts;
  private final PostAnswers answers;
  private final PostJsonMapper json;

  PostController(PostService posts, PostAnswers answers, PostJsonMapper json) {
    this.posts = posts;
    this.answers = answers;
    this.json = json;
  }

  @Get
  @OpenTo(Audience.EVERYONE)
  HttpResponse<List<PostJson.View>> list(Actor actor, QueryParams query, Paging paging) {
    var page = PostJson.query(query, paging).of(posts, actor);
    return paging.answer(page.map(json::view));
  }

  @Get("/{id}")
  @OpenTo(Audience.EVERYONE)
  HttpResponse<PostJson.View> get(String id, Conditions conditions, Keep keep) {
    return answers.of(posts.published(postId(id))).give(conditions, keep);
  }

  @Post
  @OpenTo(Audience.MEMBERS)
  HttpResponse<?> create(Actor.Member actor, @Body JsonBody body, Links links, Once once) {
    return once.answer(
        actor,
        body,
        () -> {
          var post = posts.create(actor, PostJson.create(body));
          var location = links.to("/posts/" + post.id().value());
          return PostTags.of(post).on(HttpResponse.created(json.view(post), location));
        });
  }

  @Patch(
      value = "/{id}",
      consumes = {MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
  @OpenTo(Audience.MEMBERS)
  @Sentence(of = "not_allowed", detail = "Only the owner can update this post")
  HttpResponse<PostJson.View> edit(
      Actor.Member actor, String id, @Body JsonBody body, Conditions conditions) {
    var changes = PostJson.edit(body);
    var postId = postId(id);
    var post = posts.editPublished(actor, postId, changes, PostTags.expected(conditions, postId));
    return PostTags.of(post).on(HttpResponse.ok(json.view(post)));
  }

  @Delete("/{id}")
  @OpenTo(Audience.MEMBERS)
  @Sentence(of = "not_allowed", detail = "Only the owner can delete this post")
  HttpResponse<Void> delete(Actor.Member actor, String id, Conditions conditions) {
    var postId = postId(id);
    posts.deletePublished(actor, postId, PostTags.expected(conditions, postId));
    return HttpResponse.noContent();
  }

  private static PostId postId(String segment) {
    return PathId.of(segment, "post", PostId::new);
  }
}
