package dev.marquee.persistence.job;

import dev.marquee.application.job.Backlog;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many jobs are left to do, and how late they are. All nodes tell the same, as they share the
 * jobs.
 */
@Singleton
final class BacklogMeters implements MeterBinder {

  /** Many meters are read at once, from one look. */
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private record Look(Instant at, List<Backlog> backlog) {}

  private final JobRepository jobs;
  private final JobRunner runner;
  private final Clock clock;
  private Look last = new Look(Instant.EPOCH, List.of());

  BacklogMeters(JobRepository jobs, JobRunner runner, Clock clock) {
    this.jobs = jobs;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (var kind : runner.kinds()) {
      for (var state : List.of(JobState.WAITING, JobState.RUNNING, JobState.DEAD)) {
        Gauge.builder("marquee.jobs", () -> count(kind, state))
            .description("Jobs that have not ended well")
            .tags("kind", kind.value(), "state", state.label())
            .register(meters);
      }
      Gauge.builder("marquee.jobs.lag", () -> lagSeconds(kind))
          .description("How long the job has been due that has waited longest")
          .baseUnit("seconds")
          .tags("kind", kind.value())
          .register(meters);
    }
  }

  private long count(JobKind kind, JobState state) {
    return of(kind, state).map(Backlog::count).orElse(0L);
  }

  private double lagSeconds(JobKind kind) {
    return of(kind, JobState.WAITING)
        .map(waiting -> Duration.between(waiting.earliest(), clock.instant()).toMillis() / 1e3)
        .filter(late -> late > 0)
        .orElse(0.0);
  }

  private Optional<Backlog> of(JobKind kind, JobState state) {
    Predicate<Backlog> fits = part -> part.kind().equals(kind) && part.state() == state;
    return look().stream().filter(fits).findFirst();
  }

  private synchronized List<Backlog> look() {
    var now = clock.instant();
    if (last.at().plus(GOOD_FOR).isBefore(now)) {
      last = new Look(now, jobs.backlog());
    }
    return last.backlog();
  }
}
