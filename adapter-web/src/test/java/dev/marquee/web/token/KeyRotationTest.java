package dev.marquee.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.application.testing.TokenIssuerContract;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens of keys in files. */
class KeyRotationTest {

  private static final String SECRET = "k".repeat(64);

  private final User ann = new TestApplication().member("ann");

  @Nested
  class EdDSA extends Contract {
    EdDSA() {
      super(SigningAlgorithm.EdDSA);
    }
  }

  @Nested
  class ES256 extends Contract {
    ES256() {
      super(SigningAlgorithm.ES256);
    }
  }

  @Nested
  class RS256 extends Contract {
    RS256() {
      super(SigningAlgorithm.RS256);
    }
  }

  abstract static class Contract implements TokenIssuerContract {

    private final TokenIssuer tokens;
    private final TokenIssuer stranger;

    Contract(SigningAlgorithm algorithm) {
      tokens = issuer(TestKeys.of(algorithm));
      stranger = issuer(TestKeys.another(algorithm));
    }

    @Override
    public TokenIssuer tokens() {
      return tokens;
    }

    @Override
    public TokenIssuer stranger() {
      return stranger;
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HS256")
  void aTokenNamesItsKey(SigningAlgorithm algorithm) throws ParseException {
    var key = TestKeys.of(algorithm);

    var header = SignedJWT.parse(issue(issuer(key))).getHeader();

    assertThat(header.toJSONObject())
        .containsOnlyKeys("alg", "kid", "typ")
        .containsEntry("alg", algorithm.name())
        .containsEntry("typ", "at+jwt");
    assertThat(key.id()).contains(header.getKeyID());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HS256")
  void theNewKeySignsWhileTheOldVerifies(SigningAlgorithm algorithm) {
    var old = TestKeys.another(SigningAlgorithm.EdDSA);
    var rotated = issuer(TestKeys.of(algorithm), old);

    assertAccepted(rotated, issue(issuer(old)));
    assertAccepted(issuer(TestKeys.of(algorithm)), issue(rotated));
    assertRefused(issuer(old), issue(rotated));
  }

  @Test
  void secretsVerifyOnlyWhereTheyAreListed() {
    var key = TestKeys.of(SigningAlgorithm.EdDSA);
    var secret = TokenKey.ofSecret(SECRET);
    var old = issue(issuer(secret));

    assertAccepted(issuer(key, secret), old);
    assertRefused(issuer(key), old);
  }

  @Test
  void publishesWhatEverybodyMayKnowAndNoSecret() {
    var keys =
        new TokenKeys(
            List.of(
                TestKeys.of(SigningAlgorithm.EdDSA),
                TestKeys.of(SigningAlgorithm.RS256),
                TestKeys.of(SigningAlgorithm.ES256),
                TokenKey.ofSecret(SECRET)));

    assertThat(keys.published())
        .hasSize(3)
        .allSatisfy(key ->
            assertThat(key)
                .containsKeys("kid", "alg", "use", "kty")
                .doesNotContainKeys("d", "p", "q", "dp", "dq", "qi", "k"));
    assertThat(keys.toString()).doesNotContain(SECRET);
  }

  private String issue(TokenIssuer tokens) {
    return tokens.issue(ann, new SessionId(7), Samples.NOW).value();
  }

  private void assertAccepted(TokenIssuer tokens, String token) {
    assertThat(tokens.verify(token, Samples.NOW).user()).isEqualTo(ann.id());
  }

  private static void assertRefused(TokenIssuer tokens, String token) {
    assertThatThrownBy(() -> tokens.verify(token, Samples.NOW)).isInstanceOf(Unauthenticated.class);
  }

  private static TokenIssuer issuer(TokenKey... keys) {
    var last = new AtomicInteger();
    return new JwtTokenIssuer(
        TokenSettings.of(List.of(SECRET)),
        new TokenKeys(List.of(keys)),
        () -> "id-" + last.incrementAndGet());
  }
}
