package dev.marquee.application.job;

import java.time.Instant;
import java.util.Map;

/**
 * The jobs that recur, without a payload.
 *
 * @param times when each is asked for, in UTC, as a cron expression with seconds: {@code 0 30 3 * *
 *     *} is every night at half past three
 */
public record Timetable(Map<JobKind, String> times) {

  public Timetable {
    times = Map.copyOf(times);
  }

  /** One of them, to be done now. */
  public NewJob job(JobKind kind, Instant now) {
    return new NewJob(kind, "", now);
  }
}
