package dev.marquee.application.testing;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.post.PostIntake;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.user.UserId;
import java.time.Instant;

/** Takes posts in by the stores in memory. */
public record InMemoryPostIntake(PostRepository posts, AuditLog trail) implements PostIntake {

  @Override
  public Post store(UserId author, NewPost post, Instant now, AuditEvent line) {
    var stored = posts.insert(author, post, now);
    trail.append(line.about(Subject.of(stored.id())));
    return stored;
  }
}
