package dev.marquee.web.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.application.auth.RefreshToken;
import dev.marquee.application.auth.RefreshTokenSource;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Refresh tokens of 256 bits. The first is drawn, each successor is HMAC-SHA-256 of the token under
 * a key of its own purpose, derived from the signing secret.
 */
public final class HmacRefreshTokenSource implements RefreshTokenSource {

  private static final String PURPOSE = "marquee refresh token";

  private final Hmac hmac;
  private final Supplier<byte[]> chance;

  /**
   * With the secret that signs.
   *
   * @param chance draws 32 bytes that nobody can foresee
   */
  public HmacRefreshTokenSource(TokenSettings settings, Supplier<byte[]> chance) {
    this.hmac = Hmac.derived(settings.secrets().getFirst(), PURPOSE);
    this.chance = chance;
  }

  @Override
  public RefreshToken first() {
    return token(chance.get());
  }

  @Override
  public RefreshToken successorOf(RefreshToken token) {
    return token(hmac.of(token.value().getBytes(UTF_8)));
  }

  private static RefreshToken token(byte[] bytes) {
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
