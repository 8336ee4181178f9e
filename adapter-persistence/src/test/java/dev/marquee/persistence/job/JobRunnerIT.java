package dev.marquee.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobService;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only real transactions show. The effect of a job is an account. */
final class JobRunnerIT {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final ToldHandler handler = new ToldHandler();
  private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
  private final JobRepository jobs = persistence.get(JobRepository.class);
  private final JobQueue queue = persistence.get(JobQueue.class);
  private final Transactions transactions = persistence.get(Transactions.class);
  private final JobRunner runner =
      new JobRunner(jobs, transactions, List.of(handler), Backoff.usual(() -> 0), clock);
  private JobId id = new JobId(1);

  @BeforeEach
  void ask() {
    id = queue.enqueue(new NewJob(ToldHandler.KIND, "7", Samples.NOW), Samples.NOW).id();
  }

  @Test
  void theEffectIsStoredWithTheEndOfTheJob() {
    handler.told((job, progress) -> effect("mary"));
    assertThat(tasks()).isEqualTo("1");

    runner.run(id, "one");

    assertThat(state()).isEqualTo(JobState.DONE);
    assertThat(effects()).isEqualTo("mary");
    assertThat(tasks()).isEqualTo("0");
  }

  @Test
  void aFailureTakesItsEffectBack() {
    handler.told((job, progress) -> {
      effect("mary");
      throw new IllegalStateException("after all not");
    });

    runner.run(id, "one");

    assertThat(state()).isEqualTo(JobState.WAITING);
    assertThat(effects()).isEmpty();
    assertThat(tasks()).isEqualTo("1");
  }

  @Test
  void whoComesBackTooLateStoresNothing() {
    handler.told((job, progress) -> {
      handler.told((again, on) -> effect("second"));
      elsewhere(() -> runner.run(id, "two"));
      effect("first");
    });

    assertThat(runner.run(id, "one")).isEmpty();

    assertThat(state()).isEqualTo(JobState.DONE);
    assertThat(effects()).isEqualTo("second");
    assertThat(jobs.runs(id))
        .extracting(JobRun::error)
        .containsExactly(Optional.of("the worker was lost"), Optional.empty());
  }

  @Test
  void whatIsCancelledMeanwhileHasNoEffect() {
    handler.told((job, progress) -> {
      effect("mary");
      elsewhere(() -> cancel());
    });

    assertThat(runner.run(id, "one")).isEmpty();

    assertThat(state()).isEqualTo(JobState.CANCELLED);
    assertThat(effects()).isEmpty();
    assertThat(tasks()).isEqualTo("0");
  }

  @Test
  void progressIsSeenBeforeTheEnd() {
    var half = new Progress(1, 2);
    handler.told((job, progress) -> {
      progress.accept(half);
      assertThat(elsewhere(() -> jobs.find(id)).flatMap(Job::progress)).contains(half);
    });

    assertThat(runner.run(id, "one").orElseThrow().failure()).isEmpty();

    assertThat(jobs.find(id).flatMap(Job::progress)).contains(half);
  }

  private Job cancel() {
    var audit = new Audit(persistence.get(AuditLog.class), () -> Origin.UNKNOWN, clock);
    var none = new Timetable(Map.of());
    return new JobService(jobs, queue, none, audit, transactions, clock)
        .cancel(new Actor.Operator("root"), id);
  }

  private void effect(String name) {
    persistence.get(UserRepository.class).insert(Samples.member(name), Samples.NOW);
  }

  private static String effects() {
    return persistence.ask("select coalesce(string_agg(username, ' '), '') from users");
  }

  private static String tasks() {
    return persistence.ask("select count(*) from scheduled_tasks where not picked");
  }

  private JobState state() {
    return jobs.find(id).orElseThrow().state();
  }

  private static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }
}
