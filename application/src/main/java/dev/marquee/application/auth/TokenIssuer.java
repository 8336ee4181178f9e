package dev.marquee.application.auth;

import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import java.time.Duration;
import java.time.Instant;

/** Makes and checks access tokens (JWT profile of RFC 9068, best practices of RFC 8725). */
public interface TokenIssuer {

  /** How long a token is good for, as long as nobody says otherwise; whole seconds. */
  Duration lifetime();

  /**
   * A token for a session of the account, good from now on.
   *
   * @param lifetime for how long; whole seconds
   */
  AccessToken issue(User user, SessionId session, Instant now, Duration lifetime);

  /** A token that is good for as long as usual. */
  default AccessToken issue(User user, SessionId session, Instant now) {
    return issue(user, session, now, lifetime());
  }

  /**
   * What a token says. Whether its session is live still is for the caller to ask.
   *
   * @throws Unauthenticated {@code invalid_token} unless this very service made it and it has not
   *     expired
   */
  TokenClaims verify(String token, Instant now);
}
