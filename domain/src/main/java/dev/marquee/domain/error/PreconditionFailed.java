package dev.marquee.domain.error;

/** The caller acted on a version of the thing that is not the current one (RFC 9110, 13.1.1). */
public final class PreconditionFailed extends DomainException {

  private static final long serialVersionUID = 1L;

  public PreconditionFailed(String code) {
    super(code, code);
  }
}
