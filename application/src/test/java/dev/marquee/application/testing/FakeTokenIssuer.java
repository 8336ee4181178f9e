package dev.marquee.application.testing;

import dev.marquee.application.auth.AccessToken;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers the tokens that it gave out. */
public final class FakeTokenIssuer implements TokenIssuer {

  public static final Duration LIFETIME = Duration.ofMinutes(30);

  private record Issued(TokenClaims claims, Instant from, Instant expires) {}

  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final UUID secret = UUID.randomUUID();

  @Override
  public Duration lifetime() {
    return LIFETIME;
  }

  @Override
  public AccessToken issue(User user, SessionId session, Instant now, Duration lifetime) {
    var id = String.valueOf(count.incrementAndGet());
    var value = "token-" + id + "-of-" + user.id().value() + "-" + secret;
    var second = now.truncatedTo(ChronoUnit.SECONDS);
    var claims = new TokenClaims(user.id(), session, id, second, second.plus(lifetime));
    issued.put(value, new Issued(claims, now, now.plus(lifetime)));
    return new AccessToken(id, value, lifetime, user.role().label());
  }

  @Override
  public TokenClaims verify(String token, Instant now) {
    var known = issued.get(token);
    if (known == null || now.isBefore(known.from()) || !now.isBefore(known.expires())) {
      throw new Unauthenticated("invalid_token");
    }
    return known.claims();
  }
}
