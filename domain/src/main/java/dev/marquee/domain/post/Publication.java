package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * What an edit asks of a post's state. {@code published: true} publishes now, a future {@code
 * publish_at} schedules, {@code published: false} or an empty {@code publish_at} makes a draft;
 * left out both, the post stays as it is.
 *
 * @param published whether readers shall see it, where that was said
 * @param publishAt when it shall publish itself, where that was said
 */
public record Publication(Change<Boolean> published, Change<Optional<Instant>> publishAt) {

  /** Says nothing about the state. */
  public static final Publication KEEP = new Publication(Change.keep(), Change.keep());

  /** Publishes at once. */
  public static final Publication NOW = new Publication(Change.to(true), Change.keep());

  /**
   * The state that a post is in after this was asked of it.
   *
   * @throws InvalidInput on {@code publish_at}: {@code in_the_past}, or {@code contradiction} where
   *     it shall be published now and later
   */
  public PostState applyTo(PostState current, Instant now) {
    var later = publishAt.from(Optional.empty());
    later.ifPresent(moment -> requireFuture(moment, now));
    if (published.from(false)) {
      if (later.isPresent()) {
        throw InvalidInput.at(
            "publish_at", "contradiction", "must not be given with published: true");
      }
      return current.isPublished() ? current : PostState.published(now);
    }
    if (later.isPresent()) {
      return PostState.scheduled(later.get());
    }
    return published.keeps() && publishAt.keeps() ? current : PostState.draft();
  }

  private static void requireFuture(Instant moment, Instant now) {
    if (!moment.isAfter(now)) {
      throw InvalidInput.at("publish_at", "in_the_past", "must be in the future");
    }
  }
}
