package dev.marquee.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.job.Attempts;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.NewJob;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.testing.Samples;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobCommandsTest {

  private static final String HEADER =
      "id,kind,payload,state,changed_at,run_at,attempts,attempts_left,done,total,last_error";
  private static final String NOW = "2026-03-01T12:30:45.123456Z";
  private static final NewJob ASKED = new NewJob(new JobKind("mail.send"), "7", Samples.NOW);

  private final TestShell shell = new TestShell();

  @BeforeEach
  void oneIsDeadAndOneWaits() {
    var jobs = shell.backend.application.jobs;
    var dead = jobs.enqueue(ASKED, Samples.NOW).id();
    jobs.update(dead(dead));
    jobs.record(
        dead, new JobRun(10, "one:1", Samples.NOW, Optional.of(Samples.NOW), Optional.of("no")));
    jobs.enqueue(ASKED, Samples.NOW);
  }

  @Test
  void listsTheNewestFirst() {
    assertThat(shell.run("job", "list", "-o", "csv").lines())
        .containsExactly(
            HEADER,
            "2,mail.send,7,waiting," + NOW + "," + NOW + ",0,10,,,",
            "1,mail.send,7,dead," + NOW + "," + NOW + ",10,0,,,no");
    assertThat(shell.run("job", "list", "--state=dead", "-o", "csv").lines()).hasSize(2);
    assertThat(shell.run("job", "list", "--kind=film.count", "-o", "csv").lines()).hasSize(1);
    assertThat(shell.run("job", "list", "--limit=1").err()).isEqualTo("There are more: --skip 1\n");
  }

  @Test
  void showsAJobAndItsAttempts() {
    assertThat(shell.run("job", "show", "1", "-o", "csv").lines())
        .containsExactly(HEADER, "1,mail.send,7,dead," + NOW + "," + NOW + ",10,0,,,no");
    assertThat(shell.run("job", "show", "1", "--attempts", "-o", "csv").lines())
        .containsExactly(
            "attempt,worker,started_at,ended_at,error", "10,one:1," + NOW + "," + NOW + ",no");
  }

  @Test
  void asksForWhatRecurs() {
    assertThat(shell.run("job", "run", "session.purge", "-o", "csv").lines())
        .containsExactly(HEADER, "3,session.purge,,waiting," + NOW + "," + NOW + ",0,10,,,");
    assertThat(shell.run("job", "run", "mail.send"))
        .isEqualTo(new Result(67, "", "marquee: no such job\n"));
  }

  @Test
  void revivesTheDeadOnly() {
    assertThat(shell.run("job", "retry", "1", "-o", "csv").lines())
        .containsExactly(HEADER, "1,mail.send,7,waiting," + NOW + "," + NOW + ",10,10,,,no");
    assertThat(shell.run("job", "retry", "2"))
        .isEqualTo(new Result(73, "", "marquee: only a dead job can be tried again\n"));
  }

  @Test
  void cancelsWhenItIsMeant() {
    assertThat(shell.run("job", "cancel", "2").exitCode()).isEqualTo(2);
    assertThat(shell.run("job", "cancel", "2", "--yes").exitCode()).isZero();
    assertThat(shell.run("job", "cancel", "2", "--yes"))
        .isEqualTo(new Result(73, "", "marquee: the job has ended\n"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    for (var id : new String[] {"404", "0", "-1"}) {
      assertThat(shell.run("job", "show", "--", id))
          .isEqualTo(new Result(67, "", "marquee: no such job\n"));
    }
    assertThat(shell.run("job", "show", "x").exitCode()).isEqualTo(2);
  }

  private static Job dead(JobId id) {
    return new Job(
        id,
        ASKED.kind(),
        ASKED.payload(),
        JobState.DEAD,
        Samples.NOW,
        Samples.NOW,
        new Attempts(10, 0),
        Optional.empty(),
        Optional.of("no"),
        Samples.NOW);
  }
}
