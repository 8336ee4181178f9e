package dev.marquee.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class PurgeTest {

  private static final JobKind KIND = new JobKind("film.purge");

  private final Queue<Integer> pieces = new ArrayDeque<>(List.of(3, 2, 0));
  private final List<Instant> asked = new ArrayList<>();
  private final List<Progress> told = new ArrayList<>();

  @Test
  void forgetsPieceByPieceUntilNothingIsLeft() {
    var purge = new Purge(KIND, Duration.ofHours(24), this::forget, new MutableClock(Samples.NOW));
    var job = Job.of(new JobId(1), new NewJob(KIND, "", Samples.NOW), Samples.NOW);

    purge.run(job, told::add);

    assertThat(purge.kind()).isEqualTo(KIND);
    assertThat(asked).hasSize(3).containsOnly(Samples.NOW.minus(Duration.ofHours(24)));
    assertThat(told).containsExactly(new Progress(3, 3), new Progress(5, 5));
  }

  private int forget(Instant before) {
    asked.add(before);
    return pieces.remove();
  }
}
