package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import dev.marquee.application.auth.AccessToken;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.web.server.IdSource;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;

/** JSON Web Tokens signed with our keys, each used only as the settings say. */
public final class JwtTokenIssuer implements TokenIssuer {

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int MAX_LENGTH = 4_096;

  /** The library would pass over other characters (RFC 7515, 2: none else may occur). */
  private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  /** Ours have no other; a header with more would have us fetch or trust something (RFC 8725). */
  private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

  private final TokenSettings settings;
  private final TokenKeys keys;
  private final IdSource ids;

  public JwtTokenIssuer(TokenSettings settings, TokenKeys keys, IdSource ids) {
    this.settings = settings;
    this.keys = keys;
    this.ids = ids;
  }

  @Override
  public Duration lifetime() {
    return settings.lifetime();
  }

  @Override
  public AccessToken issue(User user, SessionId session, Instant now, Duration lifetime) {
    var id = ids.next();
    var scope = user.role().label();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .audience(settings.audience())
            .subject(String.valueOf(user.id().value()))
            .claim(AccessTokenClaims.CLIENT, settings.audience())
            .claim("name", user.username().value())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .jwtID(id)
            .claim(AccessTokenClaims.SESSION, String.valueOf(session.value()))
            .claim("scope", scope)
            .build();
    return new AccessToken(id, signed(claims), lifetime, scope);
  }

  @Override
  public TokenClaims verify(String token, Instant now) {
    try {
      return claims(token, now);
    } catch (ParseException | JOSEException | BadJWTException | IllegalArgumentException e) {
      throw new Unauthenticated("invalid_token");
    }
  }

  private String signed(JWTClaimsSet claims) {
    var key = keys.signing();
    var header =
        new JWSHeader.Builder(key.jwsAlgorithm()).type(TYPE).keyID(key.id().orElse(null)).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(key.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
    return token.serialize();
  }

  private TokenClaims claims(String token, Instant now)
      throws ParseException, JOSEException, BadJWTException {
    if (token.length() > MAX_LENGTH || !FORM.matcher(token).matches()) {
      throw new BadJWTException("no token");
    }
    var jwt = parsed(token);
    var header = jwt.getHeader();
    if (!TYPE.equals(header.getType()) || !HEADER.containsAll(header.getIncludedParams())) {
      throw new BadJWTException("another kind of token");
    }
    if (!keys.verify(jwt)) {
      throw new BadJWTException("not signed by us");
    }
    return new AccessTokenClaims(settings, now).read(jwt);
  }

  private static SignedJWT parsed(String token) throws ParseException, BadJWTException {
    SignedJWT jwt;
    try {
      jwt = SignedJWT.parse(token);
    } catch (RuntimeException trippedOver) {
      // The library does so over some headers, such as null.
      throw new BadJWTException("no token", trippedOver);
    }
    var signature = jwt.getSignature();
    if (!signature.equals(Base64URL.encode(signature.decode()))) {
      throw new BadJWTException("one signature has one spelling");
    }
    return jwt;
  }
}
