package dev.marquee.application.post;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.user.UserId;
import java.time.Instant;

/** Takes new posts in, each with the line of the audit trail that tells of it. */
public interface PostIntake {

  /**
   * Stores a post as {@code PostRepository.insert} does, and the line with the post for its
   * subject: both, durably, when this returns, or neither. In the transaction of the caller if
   * there is one.
   *
   * @throws NotFound {@code user_not_found} when the author is no account (any more)
   */
  Post store(UserId author, NewPost post, Instant now, AuditEvent line);
}
