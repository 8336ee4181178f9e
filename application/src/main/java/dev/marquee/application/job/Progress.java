package dev.marquee.application.job;

/** How far a job has come, in units of its own, such as rows. */
public record Progress(long done, long total) {

  public Progress {
    if (done < 0 || total < done) {
      throw new IllegalArgumentException(done + " of " + total);
    }
  }
}
