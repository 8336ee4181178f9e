package dev.marquee.application.job;

/** An attempt ended too late: the job was cancelled, or given to another worker. */
final class Superseded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Superseded() {
    super("cancelled, or given to another worker", null, false, false);
  }
}
