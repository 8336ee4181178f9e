package dev.marquee.bootstrap;

import dev.marquee.application.auth.AccessToken;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks for keys only when a token is made or checked: most commands do neither, and have none. */
record LazyTokenIssuer(Supplier<? extends TokenIssuer> made) implements TokenIssuer {

  @Override
  public Duration lifetime() {
    return made.get().lifetime();
  }

  @Override
  public AccessToken issue(User user, SessionId session, Instant now, Duration lifetime) {
    return made.get().issue(user, session, now, lifetime);
  }

  @Override
  public TokenClaims verify(String token, Instant now) {
    return made.get().verify(token, now);
  }
}
