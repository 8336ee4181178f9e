package dev.marquee.application.job;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a job.
 *
 * @param attempt counted from 1
 * @param worker who made it
 * @param endedAt absent while it runs
 * @param error why it failed, if it did
 */
public record JobRun(
    int attempt,
    String worker,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<String> error) {

  static JobRun begun(int attempt, String worker, Instant now) {
    return new JobRun(attempt, worker, now, Optional.empty(), Optional.empty());
  }

  JobRun done(Instant now) {
    return new JobRun(attempt, worker, startedAt, Optional.of(now), Optional.empty());
  }

  JobRun failed(String error, Instant now) {
    return new JobRun(attempt, worker, startedAt, Optional.of(now), Optional.of(error));
  }
}
