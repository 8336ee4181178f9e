package dev.marquee.cli.job;

import dev.marquee.application.job.Job;
import dev.marquee.application.job.Progress;
import java.util.List;

/** A job as a row. */
final class JobCells {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "payload",
          "state",
          "changed_at",
          "run_at",
          "attempts",
          "attempts_left",
          "done",
          "total",
          "last_error");

  private JobCells() {}

  static List<Object> of(Job job) {
    return List.of(
        job.id().value(),
        job.kind().value(),
        job.payload(),
        job.state().label(),
        job.changedAt(),
        job.runAt(),
        job.attempts().made(),
        job.attempts().left(),
        job.progress().map(Progress::done),
        job.progress().map(Progress::total),
        job.lastError());
  }
}
