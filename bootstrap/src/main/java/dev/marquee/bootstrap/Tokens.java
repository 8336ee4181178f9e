package dev.marquee.bootstrap;

import dev.marquee.application.auth.RefreshTokenSource;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.persistence.limit.Pseudonyms;
import dev.marquee.web.page.Cursors;
import dev.marquee.web.server.IdSource;
import dev.marquee.web.token.HmacRefreshTokenSource;
import dev.marquee.web.token.JwtTokenIssuer;
import dev.marquee.web.token.TokenKeys;
import dev.marquee.web.token.TokenSettings;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Wires what is drawn by chance: ids, and what is signed with a secret. */
@Factory
final class Tokens {

  private static final int REFRESH_TOKEN_BYTES = 32;

  @Singleton
  IdSource idSource() {
    var process = UUID.randomUUID() + "-";
    var count = new AtomicLong();
    return () -> process + count.incrementAndGet();
  }

  @Singleton
  TokenSettings tokenSettings(Settings settings) {
    var usual = TokenSettings.of(secrets(settings));
    return new TokenSettings(
        settings.issuer().orElse(usual.issuer()),
        usual.audience(),
        settings.accessTokenLifetime(),
        usual.secrets());
  }

  @Singleton
  TokenKeys tokenKeys(Settings settings, TokenSettings tokens) {
    return settings.signing().with(tokens.secrets());
  }

  @Singleton
  @Bean(typed = JwtTokenIssuer.class)
  JwtTokenIssuer jwtTokenIssuer(TokenSettings settings, TokenKeys keys, IdSource ids) {
    return new JwtTokenIssuer(settings, keys, ids);
  }

  @Singleton
  TokenIssuer tokenIssuer(BeanProvider<JwtTokenIssuer> made) {
    return new LazyTokenIssuer(made::get);
  }

  @Singleton
  RefreshTokenSource refreshTokenSource(TokenSettings settings) {
    var random = new SecureRandom();
    return new HmacRefreshTokenSource(
        settings,
        () -> {
          var bytes = new byte[REFRESH_TOKEN_BYTES];
          random.nextBytes(bytes);
          return bytes;
        });
  }

  @Singleton
  Cursors cursors(TokenSettings settings) {
    return new Cursors(settings);
  }

  @Singleton
  Pseudonyms pseudonyms(TokenSettings settings) {
    return new Pseudonyms(settings.secrets().getFirst());
  }

  private static List<String> secrets(Settings settings) {
    settings.requireSecretKey();
    return settings.secretKeys().isEmpty()
        ? List.of(SecretKeyFile.readOrMake(settings.home()))
        : settings.secretKeys();
  }
}
