package dev.marquee.application.job;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looking at jobs and steering them. For admins only. */
public final class JobService {

  /** The code of the conflict when a job is not dead, and so cannot be revived. */
  public static final String NOT_DEAD = "job_not_dead";

  /** The code of the conflict when a job has ended, and so cannot be cancelled. */
  public static final String ENDED = "job_ended";

  /** A job with its attempts, in order, and what came of it, if it had something to tell. */
  public record History(Job job, List<JobRun> runs, Optional<JobResult> result) {}

  private final JobRepository jobs;
  private final JobQueue queue;
  private final Timetable timetable;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public JobService(
      JobRepository jobs,
      JobQueue queue,
      Timetable timetable,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.jobs = jobs;
    this.queue = queue;
    this.timetable = timetable;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The jobs that fit, the newest first.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public Page<Job> list(Actor actor, JobFilter filter, PageRequest page) {
    actor.requireAdmin();
    return jobs.list(filter, page);
  }

  /**
   * A job and what became of it.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws NotFound {@code job_not_found}
   */
  public History show(Actor actor, JobId id) {
    actor.requireAdmin();
    return transactions.read(() ->
        jobs.find(id)
            .map(job -> new History(job, jobs.runs(id), jobs.result(id)))
            .orElseThrow(JobService::none));
  }

  /**
   * Asks for one of the jobs of the timetable, now.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws NotFound {@code job_not_found} when there is no such kind
   */
  public Job run(Actor actor, JobKind kind) {
    actor.requireAdmin();
    if (!timetable.times().containsKey(kind)) {
      throw none();
    }
    var now = clock.instant();
    return transactions.write(() -> {
      var job = queue.enqueue(timetable.job(kind, now), now);
      audit.done(actor, Action.JOB_REQUESTED, subject(job.id()), Map.of("kind", kind.value()));
      return job;
    });
  }

  /**
   * Has a dead job tried again, as often as a new one.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@link #NOT_DEAD}
   */
  public Job retry(Actor actor, JobId id) {
    return steered(
        actor,
        Action.JOB_RETRIED,
        id,
        job -> {
          if (job.state() != JobState.DEAD) {
            throw new Conflict(NOT_DEAD);
          }
          return job.revived(clock.instant());
        });
  }

  /**
   * Sees to it that a job has no effect any more. One that runs goes on until it notices, and
   * stores nothing.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@link #ENDED}, unless it is dead
   */
  public Job cancel(Actor actor, JobId id) {
    return steered(
        actor,
        Action.JOB_CANCELLED,
        id,
        job -> {
          if (job.state() == JobState.DONE || job.state() == JobState.CANCELLED) {
            throw new Conflict(ENDED);
          }
          return job.cancelled(clock.instant());
        });
  }

  private Job steered(Actor actor, Action action, JobId id, UnaryOperator<Job> how) {
    return audit.attempt(
        actor,
        action,
        subject(id),
        () -> {
          actor.requireAdmin();
          return transactions.write(() -> {
            var job = how.apply(jobs.findForUpdate(id).orElseThrow(JobService::none));
            jobs.update(job);
            audit.done(actor, action, subject(id));
            return job;
          });
        });
  }

  private static Subject subject(JobId id) {
    return new Subject("job", id.value());
  }

  private static NotFound none() {
    return new NotFound("job");
  }
}
