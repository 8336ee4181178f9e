package dev.marquee.web.post;

import static java.util.stream.Collectors.toMap;

import dev.marquee.application.change.Topic;
import dev.marquee.application.post.PostService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostId;
import dev.marquee.web.cache.AnswerKey;
import dev.marquee.web.cache.JointRead;
import dev.marquee.web.cache.OpenAnswer;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** How posts are answered that are published. */
@Singleton
final class PostAnswers implements JointRead<PostId, PostJson.View> {

  private final PostService posts;
  private final PostJsonMapper json;

  PostAnswers(PostService posts, PostJsonMapper json) {
    this.posts = posts;
    this.json = json;
  }

  OpenAnswer<PostJson.View> of(Post post) {
    return OpenAnswer.of(
        PostTags.of(post),
        HttpResponse.ok(json.view(post)),
        Topic.post(post.id()),
        Topic.user(post.author()));
  }

  @Override
  public String route() {
    return "/posts/{id}";
  }

  @Override
  public Argument<PostJson.View> body() {
    return Argument.of(PostJson.View.class);
  }

  /** Their contents may come to 400 KB each. */
  @Override
  public int most() {
    return 64;
  }

  /** Fewer than cores, as one carries what several clients can ask. */
  @Override
  public int lanes() {
    return Math.max(1, CORES / 2);
  }

  @Override
  public Optional<PostId> question(AnswerKey asked) {
    return asked.idBehind("/posts/", PostId::new);
  }

  @Override
  public Map<PostId, OpenAnswer<PostJson.View>> answer(Map<PostId, Actor> asked) {
    return posts.published(asked.keySet()).stream().collect(toMap(Post::id, this::of));
  }
}
