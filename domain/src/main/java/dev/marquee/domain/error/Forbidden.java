package dev.marquee.domain.error;

/** The actor is known and sees the thing, but may not do this to it. */
public final class Forbidden extends DomainException {

  private static final long serialVersionUID = 1L;

  public Forbidden(String code) {
    super(code, code);
  }
}
