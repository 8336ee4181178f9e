package dev.marquee.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.job.Attempts;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class JobControllerTest {

  private static final NewJob ASKED = new NewJob(new JobKind("mail.send"), "7", Samples.NOW);

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private String[] admin = {};
  private JobId dead = new JobId(1);
  private JobId waiting = new JobId(1);

  JobControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeEach
  void oneIsDeadAndOneWaits() {
    admin = callers.admin().header();
    application.jobs.all().forEach(job -> application.jobs.update(in(JobState.DONE, job.id())));
    dead = application.jobs.enqueue(ASKED, Samples.NOW).id();
    application.jobs.update(in(JobState.DEAD, dead));
    application.jobs.record(
        dead, new JobRun(10, "one:1", Samples.NOW, Optional.of(Samples.NOW), Optional.of("no")));
    waiting = application.jobs.enqueue(ASKED, Samples.NOW).id();
  }

  @Test
  void listsTheNewestFirst() {
    var jobs = get("/jobs?limit=2");

    assertThat(jobs.at("/0/id")).isEqualTo(number(waiting));
    assertThat(jobs.at("/0/state")).isEqualTo("waiting");
    assertThat(jobs.at("/0/attempts_left")).isEqualTo("10");
    assertThat(jobs.json().at("/0/progress").isNull()).isTrue();
    assertThat(jobs.at("/1/id")).isEqualTo(number(dead));
    assertThat(get("/jobs?state=dead&kind=mail.send").at("/0/id")).isEqualTo(number(dead));
    assertThat(get("/jobs?kind=film.count").json()).isEmpty();
  }

  @Test
  void goesOnBehindAPage() {
    var link = get("/jobs?limit=1").header("Link").replaceAll("<(.*)>.*", "$1");

    assertThat(get(link).at("/0/id")).isEqualTo(number(dead));
  }

  @Test
  void showsAJobWithItsAttempts() {
    var job = get("/jobs/" + number(dead));

    assertThat(job.at("/kind")).isEqualTo("mail.send");
    assertThat(job.at("/payload")).isEqualTo("7");
    assertThat(job.at("/progress/done")).isEqualTo("1");
    assertThat(job.at("/last_error")).isEqualTo("no");
    assertThat(job.at("/run_at")).isEqualTo("2026-03-01T12:30:45.123456Z");
    assertThat(job.at("/history/0/worker")).isEqualTo("one:1");
    assertThat(job.at("/history/0/error")).isEqualTo("no");
  }

  @Test
  void revivesTheDead() {
    var path = "/jobs/" + number(dead) + "/retry";

    var revived = browser.json("POST", path, "", admin);

    assertThat(revived.status()).isEqualTo(200);
    assertThat(revived.at("/state")).isEqualTo("waiting");
    assertThat(revived.at("/attempts_left")).isEqualTo("10");
    var again = browser.json("POST", path, "", admin);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/code")).isEqualTo("job_not_dead");
  }

  @Test
  void cancels() {
    var path = "/jobs/" + number(waiting);

    assertThat(browser.json("DELETE", path, "", admin).status()).isEqualTo(204);

    assertThat(get(path).at("/state")).isEqualTo("cancelled");
    var again = browser.json("DELETE", path, "", admin);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/code")).isEqualTo("job_ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "0", "07", "x"})
  void whatIsNotThereIsNotFound(String id) {
    var answer = get("/jobs/" + id);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("job_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "state=DEAD, state, invalid_choice",
    "kind=x, kind, invalid_form",
    "payload=7, payload, unknown_parameter"
  })
  void refusesWhatItDoesNotKnow(String query, String parameter, String code) {
    var answer = get("/jobs?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  private Answer get(String path) {
    return browser.get(path, admin);
  }

  private static String number(JobId id) {
    return String.valueOf(id.value());
  }

  private static Job in(JobState state, JobId id) {
    return new Job(
        id,
        ASKED.kind(),
        ASKED.payload(),
        state,
        Samples.NOW,
        Samples.NOW,
        new Attempts(10, 0),
        Optional.of(new Progress(1, 10)),
        Optional.of("no"),
        Samples.NOW);
  }
}
