package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.token.TestKeys;
import dev.marquee.web.token.TokenKeys;
import dev.marquee.web.token.TokenSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With an issuer and with keys. */
@MicronautTest
@Property(name = PublishedKeysTest.NAME, value = "true")
final class PublishedKeysTest {

  static final String NAME = "test.published-keys";
  private static final String ISSUER = "https://films.example/api";

  private final Browser browser;

  PublishedKeysTest(Browser browser) {
    this.browser = browser;
  }

  @Test
  void addressesBeginWithTheIssuer() {
    var metadata = browser.get("/.well-known/oauth-authorization-server", "X-Forwarded-Host", "x");

    assertThat(metadata.at("/issuer")).isEqualTo(ISSUER);
    assertThat(metadata.at("/token_endpoint")).isEqualTo(ISSUER + "/auth/token");
    assertThat(metadata.at("/service_documentation")).isEqualTo(ISSUER + "/docs");
  }

  @Test
  void everyKeyIsPublishedForAWhile() {
    var keys = browser.get("/.well-known/jwks.json");

    assertThat(keys.json().findValuesAsText("alg")).containsExactly("EdDSA", "ES256", "RS256");
    assertThat(keys.json().findValuesAsText("kid")).doesNotHaveDuplicates().hasSize(3);
    assertThat(keys.header("Cache-Control")).isEqualTo("public, max-age=300");
  }

  @Factory
  @Requires(property = NAME)
  static final class Beans {

    @Singleton
    @Replaces(TokenSettings.class)
    TokenSettings settings() {
      var usual = TokenSettings.of(List.of("k".repeat(TokenSettings.MIN_SECRET_BYTES)));
      return new TokenSettings(ISSUER, usual.audience(), usual.lifetime(), usual.secrets());
    }

    @Singleton
    @Replaces(TokenKeys.class)
    TokenKeys keys() {
      return new TokenKeys(
          Stream.of(SigningAlgorithm.EdDSA, SigningAlgorithm.ES256, SigningAlgorithm.RS256)
              .map(TestKeys::of)
              .toList());
    }
  }
}
