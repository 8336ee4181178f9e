package dev.marquee.application.job;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class JobServiceTest {

  private static final JobId NO_JOB = new JobId(Long.MAX_VALUE);
  private static final Actor SHELL = new Actor.Operator("root");

  private final TestApplication app = new TestApplication();
  private final JobService service = app.jobService;
  private final Job waiting =
      app.jobs.enqueue(new NewJob(new JobKind("mail.send"), "7", Samples.NOW), Samples.NOW);
  private final JobId id = waiting.id();

  @Test
  void onlyAdminsLookAndSteer() {
    var mary = app.member("mary").asActor();
    for (var call : calls(mary)) {
      assertThat(codeOf(call)).isEqualTo("admin_only");
    }
    for (var call : calls(Actor.anonymous())) {
      assertThat(codeOf(call)).isEqualTo("not_authenticated");
    }
    assertThat(app.jobs.all()).containsExactly(waiting);
  }

  @Test
  void listsJobs() {
    assertThat(service.list(SHELL, JobFilter.ALL, PageRequest.FIRST).items())
        .containsExactly(waiting);
  }

  @Test
  void whoSteersLeavesALineInTheTrail() {
    app.jobs.update(dead());
    service.retry(SHELL, id);
    service.cancel(SHELL, id);
    assertThat(codeOf(() -> service.cancel(SHELL, id))).isEqualTo("job_ended");
    service.run(SHELL, TestApplication.RECURRING);

    assertThat(app.auditService.list(SHELL, AuditFilter.ALL, PageRequest.FIRST).items())
        .extracting(AuditEntry::action, AuditEntry::refusal)
        .containsExactly(
            tuple("job.requested", Optional.empty()),
            tuple("job.cancelled", Optional.of("job_ended")),
            tuple("job.cancelled", Optional.empty()),
            tuple("job.retried", Optional.empty()));
  }

  @Test
  void showsAJobWithItsAttempts() {
    var run = new JobRun(1, "one", Samples.NOW, Optional.empty(), Optional.empty());
    var result = new JobResult(Map.of("inserted", 2L), List.of(), 0);
    app.jobs.record(id, run);
    app.jobs.conclude(id, result);

    assertThat(service.show(SHELL, id))
        .isEqualTo(new JobService.History(waiting, List.of(run), Optional.of(result)));
    assertThat(codeOf(() -> service.show(SHELL, NO_JOB))).isEqualTo("job_not_found");
  }

  @Test
  void runsOnDemandWhatRecurs() {
    var job = service.run(SHELL, TestApplication.RECURRING);

    assertThat(job.runAt()).isEqualTo(Samples.NOW);
    assertThat(app.jobs.find(job.id())).contains(job);
    assertThat(codeOf(() -> service.run(SHELL, waiting.kind()))).isEqualTo("job_not_found");
  }

  @Test
  void revivesOnlyTheDead() {
    assertThat(codeOf(() -> service.retry(SHELL, id))).isEqualTo("job_not_dead");
    assertThat(codeOf(() -> service.retry(SHELL, NO_JOB))).isEqualTo("job_not_found");
    app.jobs.update(dead());

    var revived = service.retry(SHELL, id);

    assertThat(revived.state()).isEqualTo(JobState.WAITING);
    assertThat(revived.attempts()).isEqualTo(new Attempts(10, Attempts.MAX));
    assertThat(app.jobs.find(id)).contains(revived);
  }

  @Test
  void cancelsWhatHasNotEnded() {
    for (var job : List.of(waiting, waiting.begun(Samples.NOW), dead())) {
      app.jobs.update(job);
      assertThat(service.cancel(SHELL, id).state()).isEqualTo(JobState.CANCELLED);
    }
    assertThat(codeOf(() -> service.cancel(SHELL, id))).isEqualTo("job_ended");
    assertThat(codeOf(() -> service.cancel(SHELL, NO_JOB))).isEqualTo("job_not_found");
    app.jobs.update(waiting.done(Samples.NOW));
    assertThat(codeOf(() -> service.cancel(SHELL, id))).isEqualTo("job_ended");
  }

  private Job dead() {
    return new Job(
        id,
        waiting.kind(),
        waiting.payload(),
        JobState.DEAD,
        Samples.NOW,
        Samples.NOW,
        new Attempts(10, 0),
        Optional.empty(),
        Optional.of("no"),
        Samples.NOW);
  }

  private List<ThrowingCallable> calls(Actor actor) {
    return List.of(
        () -> service.list(actor, JobFilter.ALL, PageRequest.FIRST),
        () -> service.show(actor, NO_JOB),
        () -> service.run(actor, TestApplication.RECURRING),
        () -> service.retry(actor, id),
        () -> service.cancel(actor, id));
  }
}
