package dev.marquee.persistence.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobOutcome;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.shared.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs in the words of db-scheduler: a task is a kind of job, its instance is a job. */
final class JobTasks {

  private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);

  private static final String ATTEMPTS = "marquee.job.attempts";

  /** For what keeps an attempt from being begun or ended at all, such as a database away. */
  private static final Duration AFTER_A_BREAK = Duration.ofSeconds(10);

  private final JobRunner runner;
  private final JobQueue queue;
  private final Transactions transactions;
  private final String worker;
  private final MeterRegistry meters;
  private final Clock clock;

  JobTasks(
      JobRunner runner,
      JobQueue queue,
      Transactions transactions,
      String worker,
      MeterRegistry meters,
      Clock clock) {
    this.runner = runner;
    this.queue = queue;
    this.transactions = transactions;
    this.worker = worker;
    this.meters = meters;
    this.clock = clock;
  }

  /** One for each kind that is known here: of others this node keeps its hands. */
  List<Task<?>> oneTime() {
    return runner.kinds().stream().<Task<?>>map(this::oneTime).toList();
  }

  /** What recurs is only asked for here, and then a job like all others. */
  List<RecurringTask<Void>> recurring(Timetable timetable) {
    return timetable.times().entrySet().stream()
        .map(entry -> recurring(timetable, entry.getKey(), entry.getValue()))
        .toList();
  }

  private Task<Void> oneTime(JobKind kind) {
    return Tasks.custom(kind.value(), Void.class)
        .onFailure(new OnFailureRetryLater<>(AFTER_A_BREAK))
        // Not now: it would have to wait behind all that has become due meanwhile.
        .onDeadExecution((lost, task) -> task.reschedule(lost, lost.getExecution().executionTime))
        .execute((task, context) -> {
          runner.run(new JobId(Long.parseLong(task.getId())), worker).ifPresent(this::tell);
          return (complete, operations) -> {
            // The transaction that ended the job has seen to its task.
          };
        });
  }

  private RecurringTask<Void> recurring(Timetable timetable, JobKind kind, String cron) {
    return Tasks.recurring("timetable." + kind.value(), Schedules.cron(cron, ZoneOffset.UTC))
        .execute((task, context) -> {
          var now = clock.instant();
          transactions.write(() -> queue.enqueue(timetable.job(kind, now), now));
        });
  }

  private void tell(JobOutcome outcome) {
    var job = outcome.job();
    meters.counter(ATTEMPTS, "kind", job.kind().value(), "then", job.state().label()).increment();
    var failure = outcome.failure().orElse(null);
    switch (job.state()) {
      case DEAD -> LOG.error("job {} ({}) is dead", job.id().value(), job.kind().value(), failure);
      case WAITING -> LOG.warn("job {} ({}) failed", job.id().value(), job.kind().value(), failure);
      default -> LOG.debug("job {} ({}) is done", job.id().value(), job.kind().value());
    }
  }
}
