package dev.marquee.application.job;

/**
 * How often a job was begun.
 *
 * @param made since it was asked for; tells a worker whether the job is still its own
 * @param left before it is dead
 */
public record Attempts(int made, int left) {

  /** How often a job is begun before it is dead. */
  public static final int MAX = 10;

  static final Attempts NONE = new Attempts(0, MAX);

  Attempts another() {
    return new Attempts(made + 1, left - 1);
  }

  Attempts revived() {
    return new Attempts(made, MAX);
  }

  /** How many of those that are allowed were made. */
  int inARow() {
    return MAX - left;
  }
}
