package dev.marquee.cli.job;

import dev.marquee.application.job.JobFilter;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobState;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.shared.PageRequest;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only waiting, running, done, dead or cancelled ones.")
  private Optional<String> state;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only those of that kind, such as post.publish.")
  private Optional<String> kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + PageRequest.DEFAULT_LIMIT,
      description =
          "At most so many, up to " + PageRequest.MAX_LIMIT + ". Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "Pass over the first N.")
  private int skip;

  @Mixin private Output output;

  JobListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var filter = new JobFilter(state.map(JobState::of), kind.map(JobKind::new));
    var wanted = new PageRequest(limit, skip);
    var page =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.jobs().list(Operators.current(), filter, wanted));
    output.rows(JobCells.COLUMNS, page.items().stream().map(JobCells::of).toList());
    if (page.more()) {
      spec.commandLine().getErr().println("There are more: --skip " + (skip + limit));
    }
  }
}
