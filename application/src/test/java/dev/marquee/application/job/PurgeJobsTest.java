package dev.marquee.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.InMemoryJobs;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PurgeJobsTest {

  private final MutableClock clock = new MutableClock(Samples.NOW);
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final PurgeJobs purge = new PurgeJobs(jobs, clock);
  private final Job asked = jobs.enqueue(new NewJob(PurgeJobs.KIND, "", Samples.NOW), Samples.NOW);

  @Test
  void forgetsWhatWasDoneAWeekAgo() {
    jobs.update(asked.done(Samples.NOW));
    clock.advance(PurgeJobs.KEPT);
    purge.run(asked, progress -> {});
    assertThat(jobs.all()).hasSize(1);

    clock.advance(Duration.ofMillis(1));
    purge.run(asked, progress -> {});

    assertThat(jobs.all()).isEmpty();
  }
}
