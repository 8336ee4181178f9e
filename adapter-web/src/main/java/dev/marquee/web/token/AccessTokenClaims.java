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

  /** In seconds, the beginning of the year 10000. */
  private static final long MAX_TIME = 253_402_300_800L;

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
   * The claims of a token that is known to be ours. Looks at them as they are written, since the
   * library makes a text of a subject that is a number, and takes null and huge numbers for times.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  TokenClaims read(SignedJWT token) throws ParseException, BadJWTException {
    var claims = token.getJWTClaimsSet();
    var written = token.getPayload().toJSONObject();
    var _ = time(written.get("nbf"));
    var issuedAt = time(written.get("iat"));
    if (issuedAt.isAfter(now.plusSeconds(MAX_SKEW_SECONDS))) {
      throw new BadJWTException("issued in the future");
    }
    var read =
        new TokenClaims(
            new UserId(number(written.get("sub"))),
            new SessionId(number(written.get(SESSION))),
            text(written.get("jti"), NAME),
            issuedAt,
            time(written.get("exp")));
    verify(claims, null);
    return read;
  }

  @Override
  protected Date currentTime() {
    return Date.from(now);
  }

  private static Instant time(@Nullable Object claim) throws BadJWTException {
    if (claim instanceof Number seconds && Math.abs(seconds.doubleValue()) < MAX_TIME) {
      return Instant.ofEpochSecond(seconds.longValue());
    }
    throw new BadJWTException("no time");
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
