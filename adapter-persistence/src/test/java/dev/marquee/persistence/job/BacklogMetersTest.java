package dev.marquee.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.testing.TestApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BacklogMetersTest {

  private static final JobKind PUBLISH = new JobKind("post.publish");

  private final TestApplication application = new TestApplication();
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void bind() {
    new BacklogMeters(application.jobs, application.jobRunner, application.clock).bindTo(meters);
  }

  @Test
  void nothingIsLeftToDoAtFirst() {
    assertThat(jobs("waiting")).isZero();
    assertThat(lag()).isZero();
  }

  @Test
  void countsWhatWaitsAndHowLateItIs() {
    var now = application.clock.instant();
    application.jobs.enqueue(new NewJob(PUBLISH, "1", now.minusSeconds(90)), now);
    application.jobs.enqueue(new NewJob(PUBLISH, "2", now.plusSeconds(90)), now);

    assertThat(jobs("waiting")).isEqualTo(2);
    assertThat(jobs("dead")).isZero();
    assertThat(lag()).isEqualTo(90);
  }

  @Test
  void whatIsNotDueIsNotLate() {
    var now = application.clock.instant();
    application.jobs.enqueue(new NewJob(PUBLISH, "2", now.plusSeconds(90)), now);

    assertThat(lag()).isZero();
  }

  private double jobs(String state) {
    return meters.get("marquee.jobs").tags("kind", PUBLISH.value(), "state", state).gauge().value();
  }

  private double lag() {
    return meters.get("marquee.jobs.lag").tag("kind", PUBLISH.value()).gauge().value();
  }
}
