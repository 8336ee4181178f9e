package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import dev.marquee.application.auth.AccessToken;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.server.IdSource;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens signed with HS256, and with nothing else whatever a token's header says. */
public final class JwtTokenIssuer implements TokenIssuer {

  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int MAX_LENGTH = 4_096;

  private final TokenSettings settings;
  private final IdSource ids;
  private final JWSSigner signer;
  private final List<JWSVerifier> verifiers;

  /**
   * With checked secrets.
   *
   * @throws IllegalArgumentException when a secret is too short
   */
  public JwtTokenIssuer(TokenSettings settings, IdSource ids) {
    this.settings = settings;
    this.ids = ids;
    var keys = settings.secrets().stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
    try {
      this.signer = new MACSigner(keys.getFirst());
      var verifying = new JWSVerifier[keys.size()];
      for (int i = 0; i < verifying.length; i++) {
        verifying[i] = new MACVerifier(keys.get(i));
      }
      this.verifiers = List.of(verifying);
    } catch (JOSEException e) {
      throw new IllegalArgumentException(
          "a secret key needs at least " + TokenSettings.MIN_SECRET_BYTES + " bytes", e);
    }
  }

  @Override
  public AccessToken issue(User user, SessionId session, Instant now) {
    var id = ids.next();
    var scope = user.role().label();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .audience(settings.audience())
            .subject(String.valueOf(user.id().value()))
            .claim("name", user.username().value())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(settings.lifetime())))
            .jwtID(id)
            .claim(AccessTokenClaims.SESSION, String.valueOf(session.value()))
            .claim("scope", scope)
            .build();
    var token = new SignedJWT(new JWSHeader.Builder(ALGORITHM).type(TYPE).build(), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
    return new AccessToken(id, token.serialize(), settings.lifetime(), scope);
  }

  @Override
  public TokenClaims verify(String token, Instant now) {
    try {
      return claims(token, now);
    } catch (ParseException | JOSEException | BadJWTException | IllegalArgumentException e) {
      throw new Unauthenticated("invalid_token");
    }
  }

  private TokenClaims claims(String token, Instant now)
      throws ParseException, JOSEException, BadJWTException {
    if (token.length() > MAX_LENGTH) {
      throw new BadJWTException("too long");
    }
    var jwt = SignedJWT.parse(token);
    var header = jwt.getHeader();
    if (!ALGORITHM.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
      throw new BadJWTException("another kind of token");
    }
    if (!signed(jwt)) {
      throw new BadJWTException("not signed by us");
    }
    var claims = jwt.getJWTClaimsSet();
    new AccessTokenClaims(settings, now).verify(claims, null);
    return new TokenClaims(
        new UserId(Long.parseLong(claims.getSubject())),
        new SessionId(Long.parseLong(claims.getStringClaim(AccessTokenClaims.SESSION))),
        claims.getJWTID());
  }

  private boolean signed(SignedJWT jwt) throws JOSEException {
    for (var verifier : verifiers) {
      if (jwt.verify(verifier)) {
        return true;
      }
    }
    return false;
  }
}
