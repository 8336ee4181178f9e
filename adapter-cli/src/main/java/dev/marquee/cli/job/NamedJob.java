package dev.marquee.cli.job;

import dev.marquee.application.job.JobId;
import dev.marquee.domain.error.NotFound;
import picocli.CommandLine.Parameters;

/** Says which job a command is about. */
final class NamedJob {

  @Parameters(paramLabel = "ID", description = "The number of the job.")
  private long id;

  /**
   * The id given.
   *
   * @throws NotFound when no job can have it
   */
  JobId id() {
    if (id < 1) {
      throw new NotFound("job");
    }
    return new JobId(id);
  }
}
