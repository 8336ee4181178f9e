package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What an edit asks of a post's state. {@code published: true} publishes now, a future {@code
 * publish_at} schedules, {@code published: false} takes a published post back, an empty {@code
 * publish_at} takes the schedule off one that has it: both make a draft. To say what is so already
 * asks nothing, so that whoever sends back what they were shown changes no state.
 *
 * @param published whether readers shall see it, where that was said
 * @param publishAt when it shall publish itself, where that was said
 */
public record Publication(Change<Boolean> published, Change<Optional<Instant>> publishAt) {

  /** Says nothing about the state. */
  public static final Publication KEEP = new Publication(Change.keep(), Change.keep());

  /** Publishes at once. */
  public static final Publication NOW = new Publication(Change.to(true), Change.keep());

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  /** Cuts the moment to microseconds, which is what stores keep. */
  public Publication {
    publishAt = publishAt.map(at -> at.map(moment -> moment.truncatedTo(ChronoUnit.MICROS)));
  }

  /**
   * Refuses what cannot be asked of any post.
   *
   * @throws InvalidInput on {@code publish_at}: {@code in_the_past}, {@code out_of_range} after the
   *     year 9999, or {@code contradiction} where it shall be published now and later
   */
  public void requirePossible(Instant now) {
    var later = moment();
    if (later.filter(moment -> !moment.isAfter(now)).isPresent()) {
      throw refusal("in_the_past", "must be in the future");
    }
    if (later.filter(moment -> moment.isAfter(LATEST)).isPresent()) {
      throw refusal("out_of_range", "must be before the year 10000");
    }
    if (later.isPresent() && published.from(false)) {
      throw refusal("contradiction", "must not be given with published: true");
    }
  }

  /**
   * The state that a post is in after this was asked of it.
   *
   * @throws InvalidInput as {@link #requirePossible}
   */
  public PostState applyTo(PostState current, Instant now) {
    requirePossible(now);
    if (published.from(false)) {
      return current.isPublished() ? current : PostState.published(now);
    }
    if (moment().isPresent()) {
      return PostState.scheduled(moment().get());
    }
    var shallGo = current.isPublished() ? !published.keeps() : !publishAt.keeps();
    return shallGo ? PostState.draft() : current;
  }

  private Optional<Instant> moment() {
    return publishAt.from(Optional.empty());
  }

  private static InvalidInput refusal(String code, String detail) {
    return InvalidInput.at("publish_at", code, detail);
  }
}
