package dev.marquee.application.auth;

import java.time.Duration;

/**
 * What a client shows to act for an account (RFC 6750).
 *
 * @param id names it ({@code jti})
 * @param value the token itself
 * @param lifetime how long it is good for, whole seconds
 * @param scope what it is good for (RFC 6749, 3.3)
 */
public record AccessToken(String id, String value, Duration lifetime, String scope) {

  @Override
  public String toString() {
    return "AccessToken[id=" + id + ", value=***, lifetime=" + lifetime + ", scope=" + scope + "]";
  }
}
