package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.job.Attempts;
import dev.marquee.application.job.Backlog;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobFilter;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link JobRepository} promises. Each test starts with an empty one. */
public interface JobRepositoryContract {

  Instant START = Samples.NOW;
  Instant LATER = START.plusSeconds(90);
  JobId NO_JOB = new JobId(Long.MAX_VALUE);

  JobRepository jobs();

  /** Where the jobs come from. */
  JobQueue queue();

  Transactions transactions();

  @ParameterizedTest
  @EnumSource
  default void keepsWhatBecomesOfAJob(JobState state) {
    var job = changed(waiting("7"), state, LATER);

    assertThat(jobs().find(job.id())).contains(job);
    assertThat(transactions().write(() -> jobs().findForUpdate(job.id()))).contains(job);
  }

  @Test
  default void doesNotKnowWhatIsNotThere() {
    assertThat(jobs().find(NO_JOB)).isEmpty();
    assertThat(transactions().write(() -> jobs().findForUpdate(NO_JOB))).isEmpty();
    assertThat(jobs().runs(NO_JOB)).isEmpty();
  }

  @Test
  default void listsTheNewestFirst() {
    var one = waiting("1");
    var dead = changed(waiting("2"), JobState.DEAD, LATER);
    var two = waiting("3");

    assertThat(list(JobFilter.ALL, PageRequest.FIRST)).containsExactly(two, dead, one);
    assertThat(list(in(JobState.DEAD), PageRequest.FIRST)).containsExactly(dead);
    assertThat(list(in(JobState.DONE), PageRequest.FIRST)).isEmpty();
    assertThat(list(of(one.kind()), PageRequest.FIRST)).containsExactly(two, dead, one);
    assertThat(list(of(new JobKind("mail.send")), PageRequest.FIRST)).isEmpty();
    var first = jobs().list(JobFilter.ALL, PageRequest.first(2));
    assertThat(first.items()).containsExactly(two, dead);
    assertThat(list(JobFilter.ALL, PageRequest.first(2).from(first.next().orElseThrow())))
        .containsExactly(one);
  }

  @Test
  default void countsWhatIsLeftToDo() {
    waiting("1");
    var running = changed(waiting("2"), JobState.RUNNING, LATER);
    changed(waiting("3"), JobState.DONE, LATER);
    changed(waiting("4"), JobState.CANCELLED, LATER);
    var dead = changed(waiting("5"), JobState.DEAD, LATER);
    var next = waiting("6");

    assertThat(jobs().backlog())
        .containsExactly(
            new Backlog(dead.kind(), JobState.DEAD, 1, dead.runAt()),
            new Backlog(running.kind(), JobState.RUNNING, 1, running.runAt()),
            new Backlog(next.kind(), JobState.WAITING, 2, next.runAt()));
  }

  @Test
  default void keepsAttemptsInOrder() {
    var id = waiting("7").id();
    var failed =
        new JobRun(1, "one", START, Optional.of(LATER), Optional.of("IllegalStateException: no"));
    var running = new JobRun(2, "two", LATER, Optional.empty(), Optional.empty());

    record(id, running);
    record(id, new JobRun(1, "one", START, Optional.empty(), Optional.empty()));
    record(id, failed);

    assertThat(jobs().runs(id)).containsExactly(failed, running);
  }

  @Test
  default void tellsHowFarTheAttemptIsThatRuns() {
    var job = changed(waiting("7"), JobState.RUNNING, LATER);
    var progress = new Progress(7, 70);

    assertThat(jobs().report(job.id(), job.attempts().made(), progress)).isTrue();

    assertThat(jobs().find(job.id())).isEqualTo(job.reported(job.attempts().made(), progress));
  }

  @Test
  default void tellsNothingOfAnAttemptThatIsOver() {
    var running = changed(waiting("7"), JobState.RUNNING, LATER);
    var cancelled = changed(waiting("8"), JobState.CANCELLED, LATER);

    assertThat(jobs().report(running.id(), 4, new Progress(1, 2))).isFalse();
    assertThat(jobs().report(cancelled.id(), 3, new Progress(1, 2))).isFalse();
    assertThat(jobs().report(NO_JOB, 1, new Progress(1, 2))).isFalse();

    assertThat(jobs().find(running.id())).contains(running);
    assertThat(jobs().find(cancelled.id())).contains(cancelled);
  }

  @Test
  default void forgetsWhatEndedLongAgo() {
    var forgotten =
        List.of(
            changed(waiting("1"), JobState.DONE, START),
            changed(waiting("2"), JobState.CANCELLED, START));
    forgotten.forEach(
        job -> record(job.id(), new JobRun(1, "w", START, Optional.empty(), Optional.empty())));
    var kept =
        List.of(
            waiting("3"),
            changed(waiting("4"), JobState.RUNNING, START),
            changed(waiting("5"), JobState.DEAD, START),
            changed(waiting("6"), JobState.DONE, LATER));

    assertThat(transactions().write(() -> jobs().purge(LATER))).isEqualTo(2);

    assertThat(forgotten)
        .allSatisfy(job -> {
          assertThat(jobs().find(job.id())).isEmpty();
          assertThat(jobs().runs(job.id())).isEmpty();
        });
    assertThat(kept).allSatisfy(job -> assertThat(jobs().find(job.id())).contains(job));
  }

  @Test
  default void keepsWhatCameOfAJob() {
    var job = waiting("7");
    var finding = new JobResult.Finding("line 7", "released", "required", "\"must\" {be, given}");
    var first = new JobResult(Map.of("inserted", 2L, "rejected", 1L), List.of(finding), 3);
    var second = new JobResult(Map.of(), List.of(), 0);

    assertThat(jobs().result(job.id())).isEmpty();
    assertThat(concluded(job.id(), first)).contains(first);
    assertThat(concluded(job.id(), second)).contains(second);
  }

  private Optional<JobResult> concluded(JobId id, JobResult result) {
    transactions()
        .write(() -> {
          jobs().conclude(id, result);
          return result;
        });
    return jobs().result(id);
  }

  private List<Job> list(JobFilter filter, PageRequest page) {
    return jobs().list(filter, page).items();
  }

  private static JobFilter in(JobState state) {
    return new JobFilter(Optional.of(state), Optional.empty());
  }

  private static JobFilter of(JobKind kind) {
    return new JobFilter(Optional.empty(), Optional.of(kind));
  }

  private Job waiting(String payload) {
    var asked = new NewJob(new JobKind("post.publish"), payload, START);
    return transactions().write(() -> queue().enqueue(asked, START));
  }

  private Job changed(Job job, JobState state, Instant at) {
    var changed =
        new Job(
            job.id(),
            job.kind(),
            job.payload(),
            state,
            at,
            at.plusSeconds(5),
            new Attempts(3, 4),
            Optional.of(new Progress(1, 10)),
            Optional.of("IllegalStateException: no"),
            job.createdAt());
    transactions()
        .write(() -> {
          jobs().update(changed);
          return changed;
        });
    return changed;
  }

  private void record(JobId id, JobRun run) {
    transactions()
        .write(() -> {
          jobs().record(id, run);
          return run;
        });
  }
}
