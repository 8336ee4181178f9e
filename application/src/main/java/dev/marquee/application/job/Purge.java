package dev.marquee.application.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Forgets what nobody will ask for any more. */
public final class Purge implements JobHandler {

  private final JobKind kind;
  private final Duration kept;
  private final ToIntFunction<Instant> forget;
  private final Clock clock;

  /**
   * Of one kind of things.
   *
   * @param kept for how long they are wanted
   * @param forget some of those from before a moment, so many that it does not take long, and says
   *     how many that were
   */
  public Purge(JobKind kind, Duration kept, ToIntFunction<Instant> forget, Clock clock) {
    this.kind = kind;
    this.kept = kept;
    this.forget = forget;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return kind;
  }

  @Override
  public void run(Job job, Consumer<Progress> progress) {
    var before = clock.instant().minus(kept);
    var all = 0;
    for (var some = forget.applyAsInt(before); some > 0; some = forget.applyAsInt(before)) {
      all += some;
      progress.accept(new Progress(all, all));
    }
  }
}
