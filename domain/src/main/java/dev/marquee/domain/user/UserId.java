package dev.marquee.domain.user;

import dev.marquee.domain.access.Principal;

/** Names an account for ever; it is never given to another one. Positive. */
public record UserId(long value) {

  public UserId {
    if (value < 1) {
      throw new IllegalArgumentException("a user id is positive: " + value);
    }
  }

  /** The account as access rules know it. */
  public Principal principal() {
    return Principal.user(value);
  }
}
