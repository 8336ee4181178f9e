package dev.marquee.domain.error;

/** Nobody proved who they are, or the proof is wrong, expired or revoked. */
public final class Unauthenticated extends DomainException {

  private static final long serialVersionUID = 1L;

  public Unauthenticated(String code) {
    super(code, code);
  }
}
