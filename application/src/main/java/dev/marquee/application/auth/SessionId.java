package dev.marquee.application.auth;

/** Names a session for ever. Positive. */
public record SessionId(long value) {

  public SessionId {
    if (value < 1) {
      throw new IllegalArgumentException("a session id is positive: " + value);
    }
  }
}
