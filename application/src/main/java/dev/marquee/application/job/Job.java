package dev.marquee.application.job;

import java.time.Instant;
import java.util.Optional;

/**
 * Something to do, from when it is asked for to its end and some days on.
 *
 * @param payload what it is about, in the words of its kind
 * @param changedAt since when it is in its state
 * @param runAt not before then; when it was due, once it has begun
 * @param progress of the last attempt, where it tells
 * @param lastError why the last attempt failed, if it did
 */
public record Job(
    JobId id,
    JobKind kind,
    String payload,
    JobState state,
    Instant changedAt,
    Instant runAt,
    Attempts attempts,
    Optional<Progress> progress,
    Optional<String> lastError,
    Instant createdAt) {

  /** A job as it is stored first. */
  public static Job of(JobId id, NewJob job, Instant now) {
    return new Job(
        id,
        job.kind(),
        job.payload(),
        JobState.WAITING,
        now,
        job.runAt(),
        Attempts.NONE,
        Optional.empty(),
        Optional.empty(),
        now);
  }

  /** The same, having come that far; empty when it is not that attempt's any more. */
  public Optional<Job> reported(int attempt, Progress progress) {
    return isStillRunning(attempt)
        ? Optional.of(with(state, changedAt, runAt, attempts, Optional.of(progress), lastError))
        : Optional.empty();
  }

  /** Whether a worker may begin it: it waits and is due, or whoever had begun it was lost. */
  boolean isDue(Instant now) {
    return state == JobState.RUNNING || (state == JobState.WAITING && !runAt.isAfter(now));
  }

  /** Whether nobody else has begun it, or ended it, since that attempt. */
  boolean isStillRunning(int attempt) {
    return state == JobState.RUNNING && attempts.made() == attempt;
  }

  Job begun(Instant now) {
    return with(JobState.RUNNING, now, runAt, attempts.another(), Optional.empty(), lastError);
  }

  Job done(Instant now) {
    return with(JobState.DONE, now, runAt, attempts, progress, Optional.empty());
  }

  /** To be tried again, or dead if that was the last attempt. */
  Job failed(String error, Instant now, Instant nextTry) {
    return attempts.left() > 0
        ? with(JobState.WAITING, now, nextTry, attempts, progress, Optional.of(error))
        : with(JobState.DEAD, now, runAt, attempts, progress, Optional.of(error));
  }

  /** Dead, since another attempt would end as this one did. */
  Job refused(String error, Instant now) {
    return with(JobState.DEAD, now, runAt, attempts, progress, Optional.of(error));
  }

  Job cancelled(Instant now) {
    return with(JobState.CANCELLED, now, runAt, attempts, progress, lastError);
  }

  Job revived(Instant now) {
    return with(JobState.WAITING, now, now, attempts.revived(), progress, lastError);
  }

  private Job with(
      JobState state,
      Instant changedAt,
      Instant runAt,
      Attempts attempts,
      Optional<Progress> progress,
      Optional<String> lastError) {
    return new Job(
        id, kind, payload, state, changedAt, runAt, attempts, progress, lastError, createdAt);
  }
}
