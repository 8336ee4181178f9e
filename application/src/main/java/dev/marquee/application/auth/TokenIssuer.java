package dev.marquee.application.auth;

import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import java.time.Instant;

/** Makes and checks access tokens (JWT profile of RFC 9068, best practices of RFC 8725). */
public interface TokenIssuer {

  /** A token for a session of the account, good from now on. */
  AccessToken issue(User user, SessionId session, Instant now);

  /**
   * What a token says. Whether its session is live still is for the caller to ask.
   *
   * @throws Unauthenticated {@code invalid_token} unless this very service made it and it has not
   *     expired
   */
  TokenClaims verify(String token, Instant now);
}
