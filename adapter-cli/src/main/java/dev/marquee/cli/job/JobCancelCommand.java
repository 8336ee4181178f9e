package dev.marquee.cli.job;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Confirmation;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee job cancel}. */
@Command(
    name = "cancel",
    description = "See to it that a job has no effect any more.",
    footer = {"", "Example:", "  marquee job cancel 7 --yes"})
final class JobCancelCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedJob job;
  @Mixin private Confirmation confirmation;

  @Mixin private Output output;

  JobCancelCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    confirmation.requirePossible();
    var id = job.id();
    confirmation.require("Cancel job " + id.value());
    var cancelled =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.jobs().cancel(Operators.current(), id));
    output.row(JobCells.COLUMNS, JobCells.of(cancelled));
  }
}
