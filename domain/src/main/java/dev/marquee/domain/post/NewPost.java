package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import java.time.Instant;

/** A post that is about to be made. It starts as a draft unless its publication says otherwise. */
public record NewPost(PostTitle title, PostContent content, Publication publication) {

  /** One that everybody reads at once. */
  public static NewPost published(PostTitle title, PostContent content) {
    return new NewPost(title, content, Publication.NOW);
  }

  /**
   * The state in which it starts.
   *
   * @throws InvalidInput as {@link Publication#applyTo}
   */
  public PostState stateAt(Instant now) {
    return publication.applyTo(PostState.draft(), now);
  }
}
