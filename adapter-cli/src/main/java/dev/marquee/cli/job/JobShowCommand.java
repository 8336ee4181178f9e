package dev.marquee.cli.job;

import dev.marquee.application.job.JobRun;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee job show}. */
@Command(
    name = "show",
    description = "Show a job, or its attempts.",
    footer = {"", "Examples:", "  marquee job show 7", "  marquee job show 7 --attempts -o json"})
final class JobShowCommand implements Runnable {

  private static final List<String> ATTEMPT =
      List.of("attempt", "worker", "started_at", "ended_at", "error");

  private final Backend backend;

  @Mixin private NamedJob job;

  @Option(names = "--attempts", description = "List its attempts, in order.")
  private boolean attempts;

  @Mixin private Output output;

  JobShowCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var found =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.jobs().show(Operators.current(), job.id()));
    if (attempts) {
      output.rows(ATTEMPT, found.runs().stream().map(JobShowCommand::cells).toList());
    } else {
      output.row(JobCells.COLUMNS, JobCells.of(found.job()));
    }
  }

  private static List<Object> cells(JobRun run) {
    return List.of(run.attempt(), run.worker(), run.startedAt(), run.endedAt(), run.error());
  }
}
