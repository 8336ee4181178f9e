package dev.marquee.application.post;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobHandler;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Publishes a scheduled post. What counts is the schedule that the post has when the job runs: one
 * that was moved, published by hand, unscheduled or deleted meanwhile is left alone.
 */
public final class PublishPost implements JobHandler {

  private static final JobKind KIND = new JobKind("post.publish");
  private static final Actor SCHEDULE = new Actor.Operator("schedule");

  private final PostRepository posts;
  private final Audit audit;
  private final Clock clock;

  public PublishPost(PostRepository posts, Audit audit, Clock clock) {
    this.posts = posts;
    this.audit = audit;
    this.clock = clock;
  }

  static NewJob job(PostId id, Instant publishAt) {
    return new NewJob(KIND, String.valueOf(id.value()), publishAt);
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public void run(Job job, Consumer<Progress> progress) {
    posts
        .findForUpdate(new PostId(Long.parseLong(job.payload())))
        .ifPresent(post -> post.published(clock.instant()).ifPresent(due -> publish(post, due)));
  }

  private void publish(Post post, Post published) {
    new PostTrail(post, published).writeTo(audit, SCHEDULE);
    posts.update(published);
  }
}
