package dev.marquee.domain.error;

/**
 * A refusal: the answer to a request that the rules do not allow. It is an answer, not a bug, so it
 * carries no stack trace. The family is sealed so that every adapter maps it with an exhaustive
 * switch.
 */
public abstract sealed class DomainException extends RuntimeException
    permits Conflict, Forbidden, InvalidInput, NotFound, PreconditionFailed, Unauthenticated {

  private static final long serialVersionUID = 1L;

  private final String code;

  DomainException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** Stable and public, snake_case, for example {@code last_admin}. */
  public final String code() {
    return code;
  }
}
