package dev.marquee.cli.job;

import dev.marquee.application.job.JobKind;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code marquee job run}. */
@Command(
    name = "run",
    description = {
      "Ask for one of the jobs that recur, now.",
      "A worker runs it: this command only asks."
    },
    footer = {"", "Example:", "  marquee job run session.purge"})
final class JobRunCommand implements Runnable {

  private final Backend backend;

  @Parameters(
      paramLabel = "KIND",
      description = "session.purge, reset.purge, answer.purge, import.purge or job.purge.")
  private String kind;

  @Mixin private Output output;

  JobRunCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var wanted = new JobKind(kind);
    var asked =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.jobs().run(Operators.current(), wanted));
    output.row(JobCells.COLUMNS, JobCells.of(asked));
  }
}
