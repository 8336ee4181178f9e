package dev.marquee.web.token;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** What an access token must say (RFC 9068, 4), at one moment. */
final class AccessTokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

  /** The session that a token belongs to (OpenID Connect Front-Channel Logout, 3). */
  static final String SESSION = "sid";

  private static final int MAX_SKEW_SECONDS = 30;

  private final Instant now;

  AccessTokenClaims(TokenSettings settings, Instant now) {
    super(
        settings.audience(),
        new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
        Set.of("exp", "iat", "jti", "nbf", SESSION, "sub"));
    this.now = now;
    setMaxClockSkew(MAX_SKEW_SECONDS);
  }

  @Override
  protected Date currentTime() {
    return Date.from(now);
  }
}
