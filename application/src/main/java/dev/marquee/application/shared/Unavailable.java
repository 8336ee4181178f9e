package dev.marquee.application.shared;

import java.time.Duration;

/**
 * Something that is needed cannot be had right now, and nothing was changed; the caller may try
 * again. Only with the code {@code outcome_unknown} may what was asked for have been done: it was
 * lost sight of while it was being stored.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final Duration retryAfter;

  /**
   * Says what cannot be had.
   *
   * @param code stable snake_case, such as {@code database_unavailable}
   * @param retryAfter when trying again makes sense
   */
  public Unavailable(String code, Duration retryAfter, Throwable cause) {
    super(code, cause);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** As the other, where nothing was thrown that would say more. */
  public Unavailable(String code, Duration retryAfter) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  public String code() {
    return code;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
