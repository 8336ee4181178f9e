package dev.marquee.application.limit;

/** Something was done too often of late, and was not done again. */
public final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Standing standing;

  LimitReached(Standing standing) {
    super(standing.limit().name(), null, false, false);
    this.standing = standing;
  }

  /** Its reset is when trying again makes sense. */
  public Standing standing() {
    return standing;
  }
}
