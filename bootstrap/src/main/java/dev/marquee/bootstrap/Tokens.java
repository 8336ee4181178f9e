package dev.marquee.bootstrap;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.application.auth.RefreshTokenSource;
import dev.marquee.application.auth.ResetLetter;
import dev.marquee.application.auth.ResetToken;
import dev.marquee.application.auth.SendPasswordReset;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.application.mail.Mailer;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.persistence.change.NodeName;
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
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Wires what is drawn by chance: ids, and what is signed with a secret. */
@Factory
final class Tokens {

  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  @Singleton
  IdSource idSource() {
    var process = UUID.randomUUID() + "-";
    var count = new AtomicLong();
    return () -> process + count.incrementAndGet();
  }

  @Singleton
  NodeName nodeName() {
    return new NodeName(UUID.randomUUID().toString());
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
    return new HmacRefreshTokenSource(settings, Tokens::drawn);
  }

  @Singleton
  SendPasswordReset sendPasswordReset(
      CredentialRepository credentials,
      PasswordResetRepository resets,
      ResetLetter letter,
      Mailer mailer,
      Audit audit,
      Clock clock) {
    return new SendPasswordReset(
        credentials,
        resets,
        () -> new ResetToken(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn())),
        letter,
        mailer,
        audit,
        clock);
  }

  @Singleton
  Cursors cursors(TokenSettings settings) {
    return new Cursors(settings);
  }

  @Singleton
  Pseudonyms pseudonyms(TokenSettings settings) {
    return new Pseudonyms(settings.secrets().getFirst());
  }

  private static byte[] drawn() {
    var bytes = new byte[TOKEN_BYTES];
    CHANCE.nextBytes(bytes);
    return bytes;
  }

  private static List<String> secrets(Settings settings) {
    settings.requireSecretKey();
    return settings.secretKeys().isEmpty()
        ? List.of(SecretKeyFile.readOrMake(settings.home()))
        : settings.secretKeys();
  }
}
