package dev.marquee.bootstrap;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobService;
import dev.marquee.application.job.PurgeJobs;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.post.PublishPost;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.post.PostRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Wires what is done in the background: which jobs there are, and when those that recur are due.
 */
@Factory
final class Jobs {

  @Singleton
  Timetable timetable() {
    return new Timetable(Map.of(PurgeJobs.KIND, "0 10 3 * * *"));
  }

  @Singleton
  JobRunner jobRunner(
      JobRepository jobs,
      PostRepository posts,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new JobRunner(
        jobs,
        transactions,
        List.of(new PublishPost(posts, audit, clock), new PurgeJobs(jobs, clock)),
        Backoff.usual(() -> ThreadLocalRandom.current().nextDouble()),
        clock);
  }

  @Singleton
  JobService jobService(
      JobRepository jobs,
      JobQueue queue,
      Timetable timetable,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new JobService(jobs, queue, timetable, audit, transactions, clock);
  }
}
