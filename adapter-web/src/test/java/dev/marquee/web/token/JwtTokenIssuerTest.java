package dev.marquee.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.application.testing.TokenIssuerContract;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JwtTokenIssuerTest implements TokenIssuerContract {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String KEY = "k".repeat(64);
  private static final String OTHER = "o".repeat(64);

  private final User ann = new TestApplication().member("ann");
  private final TokenIssuer tokens = issuer(KEY);

  @Override
  public TokenIssuer tokens() {
    return tokens;
  }

  @Override
  public TokenIssuer stranger() {
    return issuer(OTHER);
  }

  @Test
  void saysWhatAnAccessTokenSays() throws ParseException {
    var issued = tokens.issue(ann, SESSION, NOW);
    var jwt = SignedJWT.parse(issued.value());
    assertThat(jwt.getHeader().toJSONObject())
        .containsOnly(entry("alg", "HS256"), entry("typ", "at+jwt"));
    var second = NOW.getEpochSecond();
    assertThat(jwt.getPayload().toJSONObject())
        .containsOnly(
            entry("iss", "marquee"),
            entry("aud", "marquee"),
            entry("client_id", "marquee"),
            entry("sub", String.valueOf(ann.id().value())),
            entry("name", "ann"),
            entry("iat", second),
            entry("nbf", second),
            entry("exp", second + 1_800),
            entry("jti", "id-1"),
            entry("sid", "42"),
            entry("scope", "user"));
    assertThat(issued.lifetime()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aTokenEndsAfterItsLifeAndAShortGrace() {
    var token = tokens.issue(ann, SESSION, NOW).value();
    var end = NOW.plus(TokenSettings.LIFETIME);
    assertThat(tokens.verify(token, end.plusSeconds(29)).user()).isEqualTo(ann.id());
    assertRefused(token, end.plusSeconds(31));
  }

  @Test
  void aTokenIsNotGoodBeforeItsTimeButForAShortGrace() {
    var token = tokens.issue(ann, SESSION, NOW).value();
    assertThat(tokens.verify(token, NOW.minusSeconds(29)).user()).isEqualTo(ann.id());
    assertRefused(token, NOW.minusSeconds(31));
  }

  @Test
  void theFirstKeySignsAndAllVerify() {
    var old = tokens.issue(ann, SESSION, NOW).value();
    var rotated = issuer(OTHER, KEY);
    assertThat(rotated.verify(old, NOW).user()).isEqualTo(ann.id());
    assertThat(issuer(OTHER).verify(rotated.issue(ann, SESSION, NOW).value(), NOW).user())
        .isEqualTo(ann.id());
    assertRefused(rotated.issue(ann, SESSION, NOW).value(), NOW);
  }

  @Test
  void keysMustBeLong() {
    assertThat(issuer("x".repeat(32)).issue(ann, SESSION, NOW)).isNotNull();
    assertThatThrownBy(() -> issuer("x".repeat(31))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> issuer(KEY, "short")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> issuer()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesUnsignedTokens() {
    assertRefused(new PlainJWT(claims(UnaryOperator.identity())).serialize(), NOW);
  }

  @Test
  void refusesOtherAlgorithmsWhateverTheKey() throws JOSEException {
    var strong = "s".repeat(64);
    var issuer = issuer(strong);
    for (var algorithm : List.of(JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
      var header = new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).build();
      var token = new SignedJWT(header, claims(UnaryOperator.identity()));
      token.sign(new MACSigner(strong));
      assertThatThrownBy(() -> issuer.verify(token.serialize(), NOW))
          .isInstanceOf(Unauthenticated.class);
    }
    var rsa = new RSAKeyGenerator(2_048).generate();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(rsa.toPublicJWK()).build();
    var token = new SignedJWT(header, claims(UnaryOperator.identity()));
    token.sign(new RSASSASigner(rsa));
    assertRefused(token.serialize(), NOW);
  }

  @Test
  void refusesOtherKindsOfTokens() throws JOSEException {
    assertThat(tokens.verify(signed("at+jwt", claims(UnaryOperator.identity())), NOW).user())
        .isEqualTo(ann.id());
    assertRefused(signed("JWT", claims(UnaryOperator.identity())), NOW);
    assertRefused(signed(null, claims(UnaryOperator.identity())), NOW);
  }

  @Test
  void refusesOtherClaims() throws JOSEException {
    for (var change :
        List.<UnaryOperator<JWTClaimsSet.Builder>>of(
            claims -> claims.issuer("somebody"),
            claims -> claims.issuer(null),
            claims -> claims.audience("somebody"),
            claims -> claims.audience((String) null),
            claims -> claims.subject("ann"),
            claims -> claims.subject("0"),
            claims -> claims.subject("-1"),
            claims -> claims.subject(null),
            claims -> claims.expirationTime(null),
            claims -> claims.issueTime(null),
            claims -> claims.notBeforeTime(null),
            claims -> claims.jwtID(null),
            claims -> claims.claim("sid", null),
            claims -> claims.claim("sid", 42),
            claims -> claims.claim("sid", "0"),
            claims -> claims.claim("sid", "x"),
            claims -> claims.claim("exp", "tomorrow"))) {
      assertRefused(signed("at+jwt", claims(change)), NOW);
    }
  }

  private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer("marquee")
                .audience("marquee")
                .subject(String.valueOf(ann.id().value()))
                .issueTime(Date.from(NOW))
                .notBeforeTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .claim("sid", "42")
                .jwtID("1"))
        .build();
  }

  private static String signed(String type, JWTClaimsSet claims) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(type == null ? null : new JOSEObjectType(type))
            .build();
    var token = new SignedJWT(header, claims);
    token.sign(new MACSigner(KEY));
    return token.serialize();
  }

  private void assertRefused(String token, Instant when) {
    assertThatThrownBy(() -> tokens.verify(token, when)).isInstanceOf(Unauthenticated.class);
  }

  private static TokenIssuer issuer(String... keys) {
    var last = new AtomicInteger();
    var secrets = List.of(keys);
    return new JwtTokenIssuer(
        TokenSettings.of(secrets),
        TokenKeys.ofSecrets(secrets),
        () -> "id-" + last.incrementAndGet());
  }

  private static Map.Entry<String, Object> entry(String key, Object value) {
    return Map.entry(key, value);
  }
}
