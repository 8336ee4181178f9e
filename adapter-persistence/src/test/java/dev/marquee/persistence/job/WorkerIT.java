package dev.marquee.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Workers on the real clock: what they are given is due already. */
final class WorkerIT {

  private static final long PATIENCE_SECONDS = 60;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final ToldHandler handler = new ToldHandler();
  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final JobRepository jobs = persistence.get(JobRepository.class);
  private final JobQueue queue = persistence.get(JobQueue.class);
  private final Transactions transactions = persistence.get(Transactions.class);

  @Test
  void twoWorkersRunEachJobOnce() {
    var done = new CountDownLatch(200);
    handler.told((job, progress) -> {
      persistence
          .get(UserRepository.class)
          .insert(Samples.member("effect" + job.payload()), Samples.NOW);
      done.countDown();
    });
    IntStream.range(0, 200).forEach(number -> enqueue(String.valueOf(number)));

    try (var one = worker(Map.of());
        var other = worker(Map.of())) {
      one.start();
      other.start();
      await(done);
    }

    assertThat(persistence.ask("select count(*) from users")).isEqualTo("200");
    assertThat(persistence.ask("select count(*) from jobs where state = 'done'")).isEqualTo("200");
    assertThat(persistence.ask("select max(attempt) from job_attempts")).isEqualTo("1");
    assertThat(persistence.ask("select count(*) from scheduled_tasks")).isEqualTo("0");
  }

  @Test
  void aWorkerThatEndsWaitsForWhatRuns() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var closing = new CountDownLatch(1);
    handler.told((job, progress) -> {
      begun.countDown();
      await(closing);
    });
    var job = enqueue("7");
    var worker = worker(Map.of());
    worker.start();
    await(begun);

    var ended = Thread.ofVirtual().start(worker::close);
    closing.countDown();
    ended.join();

    assertThat(jobs.find(job.id())).map(Job::state).contains(JobState.DONE);
  }

  @Test
  void theJobOfALostWorkerIsTakenOver() throws SQLException {
    var done = new CountDownLatch(1);
    handler.told((job, progress) -> done.countDown());
    var job = enqueue("7");
    lose();

    try (var worker = worker(Map.of())) {
      worker.start();
      await(done);
    }

    assertThat(jobs.find(job.id())).map(Job::state).contains(JobState.DONE);
    assertThat(jobs.runs(job.id())).extracting(JobRun::attempt).containsExactly(2);
  }

  @Test
  void theTimetableAsksForWhatRecurs() {
    var twice = new CountDownLatch(2);
    handler.told((job, progress) -> twice.countDown());

    try (var one = worker(Map.of(ToldHandler.KIND, "* * * * * *"));
        var other = worker(Map.of(ToldHandler.KIND, "* * * * * *"))) {
      one.start();
      other.start();
      await(twice);
    }

    assertThat(persistence.ask("select count(distinct payload) from jobs")).isEqualTo("1");
  }

  /** Leaves it as a worker does that was killed a while ago. */
  private static void lose() throws SQLException {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "update marquee.scheduled_tasks set picked = true, picked_by = 'gone', version = 2,"
              + " last_heartbeat = now() - interval '33 seconds'");
      statement.execute(
          "update marquee.jobs set state = 'running', attempts_made = 1, attempts_left = 9");
    }
  }

  private Job enqueue(String payload) {
    var now = clock.instant();
    return queue.enqueue(new NewJob(ToldHandler.KIND, payload, now), now);
  }

  private Worker worker(Map<JobKind, String> times) {
    return new Worker(
        persistence.get(DataSource.class),
        persistence.get(DataSourceResolver.class),
        new JobRunner(jobs, transactions, List.of(handler), Backoff.usual(() -> 0), clock),
        queue,
        transactions,
        new Timetable(times),
        new SimpleMeterRegistry(),
        clock);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it comes").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
