package dev.marquee.web.input;

/**
 * What is wrong with a request before the domain is asked. Like all refusals an answer, without a
 * stack trace.
 */
public abstract sealed class BadInput extends RuntimeException
    permits BadParameters, InvalidRequest, Malformed {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message, null, false, false);
  }
}
