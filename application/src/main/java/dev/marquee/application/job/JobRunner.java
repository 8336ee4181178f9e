package dev.marquee.application.job;

import dev.marquee.application.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes one attempt at a job. The effect and the end of the job are stored in one transaction, and
 * only while the attempt is the last one that was begun: a worker that was believed lost and comes
 * back stores nothing. A handler that is not transactional has had its effect by then.
 */
public final class JobRunner {

  private static final String LOST = "the worker was lost";

  private final JobRepository jobs;
  private final Transactions transactions;
  private final Map<JobKind, JobHandler> handlers;
  private final Backoff backoff;
  private final Clock clock;

  public JobRunner(
      JobRepository jobs,
      Transactions transactions,
      List<JobHandler> handlers,
      Backoff backoff,
      Clock clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    this.backoff = backoff;
    this.clock = clock;
  }

  /** What can be run here. */
  public Set<JobKind> kinds() {
    return handlers.keySet();
  }

  /**
   * Begins a job if it is due, runs it, and stores how that went.
   *
   * @param worker who asks, for the history
   * @return empty when there is nothing to do, or another attempt was begun meanwhile
   */
  public Optional<JobOutcome> run(JobId id, String worker) {
    return transactions.write(() -> begin(id, worker)).flatMap(this::attempt);
  }

  private Optional<Job> begin(JobId id, String worker) {
    var now = clock.instant();
    return jobs.findForUpdate(id)
        .filter(job -> job.isDue(now))
        .flatMap(job -> {
          if (job.state() == JobState.RUNNING) {
            end(job, run -> run.failed(LOST, now));
          }
          return job.attempts().left() > 0 ? begun(job, worker, now) : buried(job, now);
        });
  }

  private Optional<Job> begun(Job job, String worker, Instant now) {
    var begun = job.begun(now);
    jobs.update(begun);
    jobs.record(job.id(), JobRun.begun(begun.attempts().made(), worker, now));
    return Optional.of(begun);
  }

  /** It killed every worker that began it, perhaps, and would kill the next one too. */
  private Optional<Job> buried(Job job, Instant now) {
    jobs.update(job.failed(LOST, now, now));
    return Optional.empty();
  }

  private Optional<JobOutcome> attempt(Job job) {
    try {
      return Optional.of(new JobOutcome(done(job), Optional.empty()));
    } catch (RuntimeException failure) {
      return transactions
          .write(() -> own(job).map(running -> failed(running, failure)))
          .map(failed -> new JobOutcome(failed, Optional.of(failure)));
    }
  }

  private Job done(Job job) {
    var handler = Objects.requireNonNull(handlers.get(job.kind()));
    if (handler.isTransactional()) {
      return transactions.write(() -> {
        run(handler, job);
        return ended(job);
      });
    }
    run(handler, job);
    return transactions.write(() -> ended(job));
  }

  private void run(JobHandler handler, Job job) {
    handler.run(job, progress -> report(job, progress));
  }

  private Job ended(Job job) {
    var now = clock.instant();
    var done = own(job).orElseThrow(Superseded::new).done(now);
    jobs.update(done);
    end(done, run -> run.done(now));
    return done;
  }

  private Job failed(Job job, RuntimeException failure) {
    var now = clock.instant();
    var error = Errors.text(failure);
    var failed =
        Errors.isFinal(failure)
            ? job.refused(error, now)
            : job.failed(error, now, now.plus(backoff.after(job.attempts().inARow())));
    jobs.update(failed);
    end(failed, run -> run.failed(error, now));
    return failed;
  }

  private void report(Job job, Progress progress) {
    if (!jobs.report(job.id(), job.attempts().made(), progress)) {
      throw new Superseded();
    }
  }

  private Optional<Job> own(Job job) {
    return jobs.findForUpdate(job.id()).filter(now -> now.isStillRunning(job.attempts().made()));
  }

  private void end(Job job, UnaryOperator<JobRun> how) {
    jobs.runs(job.id()).stream()
        .filter(run -> run.attempt() == job.attempts().made())
        .forEach(run -> jobs.record(job.id(), how.apply(run)));
  }
}
