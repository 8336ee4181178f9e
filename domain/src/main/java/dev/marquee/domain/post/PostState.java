package dev.marquee.domain.post;

import java.time.Instant;

/** Where a post stands on its way to the readers. */
public sealed interface PostState {

  static PostState draft() {
    return new Draft();
  }

  static PostState scheduled(Instant publishAt) {
    return new Scheduled(publishAt);
  }

  static PostState published(Instant publishedAt) {
    return new Published(publishedAt);
  }

  default boolean isPublished() {
    return this instanceof Published;
  }

  /** Only its author and admins know of it. */
  record Draft() implements PostState {}

  /** A draft that publishes itself. */
  record Scheduled(Instant publishAt) implements PostState {}

  /** Everybody may read it. */
  record Published(Instant publishedAt) implements PostState {}
}
