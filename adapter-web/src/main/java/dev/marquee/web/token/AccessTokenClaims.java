package dev.marquee.web.token;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.domain.user.UserId;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an access token must say (RFC 9068, 4), at one moment. */
final class AccessTokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

  /** The session that a token belongs to (OpenID Connect Front-Channel Logout, 3). */
  static final String SESSION = "sid";

  /** Whom a token was given to (RFC 8693, 4.3). */
  static final String CLIENT = "client_id";

  private static final int MAX_SKEW_SECONDS = 30;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");
  private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");

  private final Instant now;

  AccessTokenClaims(TokenSettings settings, Instant now) {
    super(
        settings.audience(),
        new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
        Set.of("exp", "iat", "jti", "nbf", SESSION, "sub"));
    this.now = now;
    setMaxClockSkew(MAX_SKEW_SECONDS);
  }

  /**
   * The claims of a token that is known to be ours.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  TokenClaims read(SignedJWT token) throws ParseException, BadJWTException {
    var claims = token.getJWTClaimsSet();
    verify(claims, null);
    // The library makes a text of a subject that is a number; ours is a text.
    var subject = token.getPayload().toJSONObject().get("sub");
    return new TokenClaims(
        new UserId(number(subject)),
        new SessionId(number(claims.getClaim(SESSION))),
        text(claims.getJWTID(), NAME),
        claims.getIssueTime().toInstant(),
        claims.getExpirationTime().toInstant());
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    if (claims.getIssueTime().toInstant().isAfter(now.plusSeconds(MAX_SKEW_SECONDS))) {
      throw new BadJWTException("issued in the future");
    }
  }

  @Override
  protected Date currentTime() {
    return Date.from(now);
  }

  private static long number(@Nullable Object claim) throws BadJWTException {
    return Long.parseLong(text(claim, NUMBER));
  }

  private static String text(@Nullable Object claim, Pattern form) throws BadJWTException {
    if (claim instanceof String text && form.matcher(text).matches()) {
      return text;
    }
    throw new BadJWTException("a claim of another form");
  }
}
