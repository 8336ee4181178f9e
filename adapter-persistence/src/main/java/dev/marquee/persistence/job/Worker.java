package dev.marquee.persistence.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.shared.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Runs jobs as they become due, beside any number of others on the same database. It does nothing
 * before it is started.
 */
@Singleton
public final class Worker implements AutoCloseable {

  /** How late a job may begin; a look costs one statement over an index. */
  private static final Duration POLL = Duration.ofMillis(500);

  /**
   * A worker is believed lost after four beats; it takes two more at most until that is noticed.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(8);

  private static final int MISSED_BEATS = 4;

  /** How long an ending process waits for jobs; then they are rolled back, and run again. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Each takes a connection or two from requests. */
  private static final int JOBS_AT_ONCE = 4;

  /** Not fewer than nodes of the next version may run beside this one. */
  private static final Duration UNKNOWN_KINDS_STAY = Duration.ofDays(3_650);

  private final Scheduler scheduler;

  Worker(
      DataSource database,
      DataSourceResolver resolver,
      JobRunner runner,
      JobQueue queue,
      Transactions transactions,
      Timetable timetable,
      MeterRegistry meters,
      Clock clock) {
    var name = new SchedulerName.Hostname().getName() + ":" + ProcessHandle.current().pid();
    var tasks = new JobTasks(runner, queue, transactions, name, meters, clock);
    this.scheduler =
        // Its own connections, not those of a transaction that happens to be open.
        Scheduler.create(resolver.resolve(database), tasks.oneTime())
            .startTasks(tasks.recurring(timetable))
            .schedulerName(new SchedulerName.Fixed(name))
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .clock(clock::instant)
            .pollUsingLockAndFetch(0.5, 1)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_BEATS)
            .threads(JOBS_AT_ONCE)
            .executorService(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()))
            .deleteUnresolvedAfter(UNKNOWN_KINDS_STAY)
            .shutdownMaxWait(PATIENCE)
            .build();
  }

  /** Starts looking for jobs, and returns. */
  public void start() {
    scheduler.start();
  }

  /** Whether it looks for jobs. */
  boolean isRunning() {
    var state = scheduler.getSchedulerState();
    return state.isStarted() && !state.isShuttingDown();
  }

  /** Takes no more jobs, and waits for those that run. */
  @Override
  @PreDestroy
  public void close() {
    if (isRunning()) {
      scheduler.stop();
    }
  }
}
