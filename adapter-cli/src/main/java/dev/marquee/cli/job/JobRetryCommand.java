package dev.marquee.cli.job;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee job retry}. */
@Command(
    name = "retry",
    description = "Have a dead job tried again, as often as a new one.",
    footer = {"", "Example:", "  marquee job retry 7"})
final class JobRetryCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedJob job;

  @Mixin private Output output;

  JobRetryCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var revived =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.jobs().retry(Operators.current(), job.id()));
    output.row(JobCells.COLUMNS, JobCells.of(revived));
  }
}
