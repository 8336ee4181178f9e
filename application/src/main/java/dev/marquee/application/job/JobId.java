package dev.marquee.application.job;

/** Names a job for ever. Positive. */
public record JobId(long value) {

  public JobId {
    if (value < 1) {
      throw new IllegalArgumentException("a job id is positive: " + value);
    }
  }
}
