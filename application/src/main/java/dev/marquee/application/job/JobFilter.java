package dev.marquee.application.job;

import java.util.Optional;

/** Which jobs are wanted; what is empty does not matter. */
public record JobFilter(Optional<JobState> state, Optional<JobKind> kind) {

  /** All of them. */
  public static final JobFilter ALL = new JobFilter(Optional.empty(), Optional.empty());
}
