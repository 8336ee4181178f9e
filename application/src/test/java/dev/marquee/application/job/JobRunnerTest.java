package dev.marquee.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.DirectTransactions;
import dev.marquee.application.testing.InMemoryJobs;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class JobRunnerTest {

  private static final JobKind KIND = new JobKind("film.count");
  private static final Instant DUE = Samples.NOW.plusSeconds(60);

  private final MutableClock clock = new MutableClock(Samples.NOW);
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final DirectTransactions transactions = new DirectTransactions(jobs);
  private final Counting counting = new Counting();
  private final JobRunner runner =
      new JobRunner(jobs, transactions, List.of(counting), Backoff.usual(() -> 0), clock);
  private final JobId id = jobs.enqueue(new NewJob(KIND, "7", DUE), Samples.NOW).id();

  /** Counts its calls, and does besides what it is told. */
  private static final class Counting implements JobHandler {

    private final List<Job> calls = new ArrayList<>();
    private Consumer<Consumer<Progress>> work = progress -> {};
    private boolean transactional = true;

    @Override
    public JobKind kind() {
      return KIND;
    }

    @Override
    public boolean isTransactional() {
      return transactional;
    }

    @Override
    public void run(Job job, Consumer<Progress> progress) {
      calls.add(job);
      work.accept(progress);
    }
  }

  @Test
  void knowsWhatItCanRun() {
    assertThat(runner.kinds()).isEqualTo(Set.of(KIND));
  }

  @Test
  void nothingRunsBeforeItsTime() {
    assertThat(runner.run(id, "one")).isEmpty();
    assertThat(counting.calls).isEmpty();
  }

  @Test
  void whatIsDueRunsOnce() {
    clock.advance(Duration.ofSeconds(60));

    var outcome = runner.run(id, "one").orElseThrow();

    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.job()).isEqualTo(stored()).extracting(Job::state).isEqualTo(JobState.DONE);
    assertThat(counting.calls).extracting(Job::payload).containsExactly("7");
    assertThat(jobs.runs(id))
        .containsExactly(new JobRun(1, "one", DUE, Optional.of(DUE), Optional.empty()));
    assertThat(runner.run(id, "two")).isEmpty();
    assertThat(counting.calls).hasSize(1);
  }

  @Test
  void whatFailsIsTriedAgainLaterAndLater() {
    clock.advance(Duration.ofSeconds(60));
    counting.work =
        progress -> {
          throw new IllegalStateException("no film");
        };

    var failed = runner.run(id, "one").orElseThrow();

    assertThat(failed.failure()).containsInstanceOf(IllegalStateException.class);
    assertThat(stored().state()).isEqualTo(JobState.WAITING);
    assertThat(stored().runAt()).isEqualTo(DUE.plusSeconds(10));
    assertThat(stored().lastError()).contains("java.lang.IllegalStateException: no film");
    assertThat(jobs.runs(id)).extracting(JobRun::error).containsExactly(stored().lastError());

    clock.advance(Duration.ofSeconds(10));
    runner.run(id, "one");
    assertThat(stored().runAt()).isEqualTo(clock.instant().plusSeconds(20));

    clock.advance(Duration.ofSeconds(20));
    counting.work = progress -> {};
    assertThat(runner.run(id, "one")).isPresent();
    assertThat(stored().state()).isEqualTo(JobState.DONE);
    assertThat(stored().lastError()).isEmpty();
  }

  @Test
  void whatAFailedAttemptStoredIsTakenBack() {
    assertThat(storedByAFailedAttempt()).isFalse();
  }

  @Test
  void whatReachesBeyondTheDatabaseStoresAsItGoes() {
    counting.transactional = false;
    assertThat(storedByAFailedAttempt()).isTrue();

    clock.advance(Duration.ofSeconds(10));
    counting.work = progress -> {};
    runner.run(id, "one");
    assertThat(stored().state()).isEqualTo(JobState.DONE);
  }

  private boolean storedByAFailedAttempt() {
    clock.advance(Duration.ofSeconds(60));
    counting.work =
        progress -> {
          jobs.enqueue(new NewJob(KIND, "8", DUE), clock.instant());
          throw new IllegalStateException();
        };
    runner.run(id, "one");

    assertThat(stored().state()).isEqualTo(JobState.WAITING);
    return jobs.all().size() > 1;
  }

  @Test
  void poisonEndsDead() {
    counting.work =
        progress -> {
          throw new IllegalStateException();
        };

    for (var attempt = 1; attempt <= Attempts.MAX; attempt++) {
      clock.advance(Duration.ofHours(1));
      assertThat(runner.run(id, "one")).isPresent();
    }

    assertThat(stored().state()).isEqualTo(JobState.DEAD);
    clock.advance(Duration.ofHours(1));
    assertThat(runner.run(id, "one")).isEmpty();
    assertThat(counting.calls).hasSize(Attempts.MAX);
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    clock.advance(Duration.ofSeconds(60));
    counting.work =
        progress -> {
          throw InvalidInput.of("malformed_file", "line 3: is not UTF-8");
        };

    runner.run(id, "one");

    assertThat(stored().state()).isEqualTo(JobState.DEAD);
    assertThat(stored().lastError()).contains("line 3: is not UTF-8");
  }

  @Test
  void poisonThatKillsItsWorkerEndsDeadToo() {
    clock.advance(Duration.ofSeconds(60));
    counting.work =
        progress -> {
          throw new OutOfMemoryError();
        };

    for (var attempt = 1; attempt <= Attempts.MAX; attempt++) {
      assertThatThrownBy(() -> runner.run(id, "one")).isInstanceOf(OutOfMemoryError.class);
      assertThat(stored().state()).isEqualTo(JobState.RUNNING);
    }

    assertThat(runner.run(id, "two")).isEmpty();
    assertThat(stored().state()).isEqualTo(JobState.DEAD);
    assertThat(jobs.runs(id)).hasSize(Attempts.MAX);
    assertThat(jobs.runs(id))
        .extracting(JobRun::error)
        .containsOnly(Optional.of("the worker was lost"));
  }

  @Test
  void aCancelledJobNoticesWhenItTellsItsProgress() {
    clock.advance(Duration.ofSeconds(60));
    counting.work =
        progress -> {
          progress.accept(new Progress(1, 2));
          jobs.update(stored().cancelled(clock.instant()));
          progress.accept(new Progress(2, 2));
          throw new AssertionError("it went on");
        };

    runner.run(id, "one");

    assertThat(counting.calls).hasSize(1);
  }

  @Test
  void anErrorIsKeptAsTextThatCanBeStored() {
    clock.advance(Duration.ofSeconds(60));
    counting.work =
        progress -> {
          throw new IllegalStateException("a\0b\ud800c" + "x".repeat(1_000));
        };

    runner.run(id, "one");

    assertThat(stored().lastError().orElseThrow())
        .startsWith("java.lang.IllegalStateException: abcxxx")
        .hasSizeLessThanOrEqualTo(500);
  }

  private Job stored() {
    return jobs.find(id).orElseThrow();
  }
}
