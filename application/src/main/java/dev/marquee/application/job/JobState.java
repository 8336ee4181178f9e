package dev.marquee.application.job;

/** Where a job stands. */
public enum JobState {
  /** Not due yet, or due and nobody has taken it, or to be tried again. */
  WAITING,
  /** Taken by a worker, which may have died of it. */
  RUNNING,
  /** Its effect is stored. */
  DONE,
  /** Failed so often that nobody tries any more, until an admin says so. */
  DEAD,
  /** An admin did not want it. */
  CANCELLED;

  /** Whether nothing happens any more by itself. */
  public boolean isFinal() {
    return this != WAITING && this != RUNNING;
  }
}
