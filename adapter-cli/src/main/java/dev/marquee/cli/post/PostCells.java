package dev.marquee.cli.post;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A post as a row. */
final class PostCells {

  /** Of a list: all but the content. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "author_id",
          "title",
          "state",
          "publish_at",
          "published_at",
          "created_at",
          "updated_at");

  /** Of an export. */
  static final List<String> ALL =
      List.of(
          "id",
          "author_id",
          "title",
          "content",
          "state",
          "publish_at",
          "published_at",
          "created_at",
          "updated_at");

  private PostCells() {}

  /** In the order of {@link #COLUMNS}. */
  static List<Object> of(Post post) {
    return List.of(
        post.id().value(),
        post.author().value(),
        post.title().value(),
        post.state().kind().label(),
        publishAt(post.state()),
        publishedAt(post.state()),
        post.createdAt(),
        post.updatedAt());
  }

  /** In the order of {@link #ALL}. */
  static List<Object> all(Post post) {
    return List.of(
        post.id().value(),
        post.author().value(),
        post.title().value(),
        post.content().value(),
        post.state().kind().label(),
        publishAt(post.state()),
        publishedAt(post.state()),
        post.createdAt(),
        post.updatedAt());
  }

  private static Optional<Instant> publishAt(PostState state) {
    return state instanceof PostState.Scheduled scheduled
        ? Optional.of(scheduled.publishAt())
        : Optional.empty();
  }

  private static Optional<Instant> publishedAt(PostState state) {
    return state instanceof PostState.Published published
        ? Optional.of(published.publishedAt())
        : Optional.empty();
  }
}
