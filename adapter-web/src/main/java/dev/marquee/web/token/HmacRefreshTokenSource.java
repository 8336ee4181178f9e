package dev.marquee.web.token;

import dev.marquee.application.auth.RefreshToken;
import dev.marquee.application.auth.RefreshTokenSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Refresh tokens of 256 bits. The first is drawn, each successor is HMAC-SHA-256 of the token under
 * a key of its own purpose, derived from the signing secret.
 */
public final class HmacRefreshTokenSource implements RefreshTokenSource {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "marquee refresh token";

  private final SecretKeySpec key;
  private final Supplier<byte[]> chance;

  /**
   * With the secret that signs.
   *
   * @param chance draws 32 bytes that nobody can foresee
   */
  public HmacRefreshTokenSource(TokenSettings settings, Supplier<byte[]> chance) {
    var secret = settings.secrets().getFirst().getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(hmac(new SecretKeySpec(secret, ALGORITHM), PURPOSE), ALGORITHM);
    this.chance = chance;
  }

  @Override
  public RefreshToken first() {
    return token(chance.get());
  }

  @Override
  public RefreshToken successorOf(RefreshToken token) {
    return token(hmac(key, token.value()));
  }

  private static RefreshToken token(byte[] bytes) {
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
