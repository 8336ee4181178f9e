package dev.marquee.application.auth;

import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import java.time.Instant;

/** Makes and checks access tokens (JWT profile of RFC 9068, best practices of RFC 8725). */
public interface TokenIssuer {

  /** A token for the account, good from now on. */
  AccessToken issue(User user, Instant now);

  /**
   * The account that a token speaks for. Whether the account still exists is for the caller to ask.
   *
   * @throws Unauthenticated {@code invalid_token} unless this very service made it and it has not
   *     expired
   */
  UserId verify(String token, Instant now);
}
