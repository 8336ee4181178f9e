package dev.marquee.cli.job;

import dev.marquee.application.job.JobFilter;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobState;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Choices;
import dev.marquee.cli.Operators;
import dev.marquee.cli.PageOptions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee job list}. */
@Command(
    name = "list",
    description = "List jobs, the newest first.",
    footer = {
      "",
      "Examples:",
      "  marquee job list --state dead",
      "  marquee job list --kind post.publish --limit 20 -o csv"
    })
final class JobListCommand implements Runnable {

  private final Backend backend;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      completionCandidates = Choices.JobStates.class,
      description = "Only waiting, running, done, dead or cancelled ones.")
  private Optional<String> state;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only those of that kind, such as post.publish.")
  private Optional<String> kind;

  @Mixin private PageOptions pages;

  JobListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var filter = new JobFilter(state.map(JobState::of), kind.map(JobKind::new));
    var wanted = pages.request();
    var page =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.jobs().list(Operators.current(), filter, wanted));
    pages.print(JobCells.COLUMNS, page, JobCells::of);
  }
}
