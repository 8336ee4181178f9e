package dev.marquee.bootstrap;

import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.web.server.IdSource;
import dev.marquee.web.token.JwtTokenIssuer;
import dev.marquee.web.token.TokenSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Wires what is drawn by chance: ids, and the tokens that are signed with a secret. */
@Factory
final class Tokens {

  @Singleton
  IdSource idSource() {
    return () -> UUID.randomUUID().toString();
  }

  @Singleton
  TokenIssuer tokenIssuer(Settings settings, IdSource ids) {
    var usual = TokenSettings.of(secrets(settings));
    return new JwtTokenIssuer(
        new TokenSettings(
            usual.issuer(), usual.audience(), settings.accessTokenLifetime(), usual.secrets()),
        ids);
  }

  private static List<String> secrets(Settings settings) {
    return settings.secretKeys().isEmpty()
        ? List.of(SecretKeyFile.readOrMake(settings.home()))
        : settings.secretKeys();
  }
}
