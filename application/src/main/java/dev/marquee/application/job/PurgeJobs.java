package dev.marquee.application.job;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Forgets jobs that were done or cancelled a while ago. */
public final class PurgeJobs implements JobHandler {

  public static final JobKind KIND = new JobKind("job.purge");

  /** How long they are kept for people to look at. */
  public static final Duration KEPT = Duration.ofDays(7);

  private final JobRepository jobs;
  private final Clock clock;

  public PurgeJobs(JobRepository jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public void run(Job job, Consumer<Progress> progress) {
    jobs.purge(clock.instant().minus(KEPT));
  }
}
