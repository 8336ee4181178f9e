package dev.marquee.application.auth;

import java.util.Map;

/** Names a session for ever. Positive. */
public record SessionId(long value) {

  public SessionId {
    if (value < 1) {
      throw new IllegalArgumentException("a session id is positive: " + value);
    }
  }

  /** As the audit trail speaks of it. */
  Map<String, String> asDetail() {
    return Map.of("session", Long.toString(value));
  }
}
