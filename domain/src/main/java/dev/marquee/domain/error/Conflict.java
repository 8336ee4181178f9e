package dev.marquee.domain.error;

/** The state of the data forbids it: a name is taken, the last admin would go. */
public final class Conflict extends DomainException {

  private static final long serialVersionUID = 1L;

  public Conflict(String code) {
    super(code, code);
  }
}
