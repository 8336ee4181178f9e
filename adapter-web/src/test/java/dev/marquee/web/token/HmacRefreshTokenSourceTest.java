package dev.marquee.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.RefreshToken;
import dev.marquee.application.auth.RefreshTokenSource;
import dev.marquee.application.testing.RefreshTokenSourceContract;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HmacRefreshTokenSourceTest implements RefreshTokenSourceContract {

  private final RefreshTokenSource refreshTokens = source("k".repeat(64));

  @Override
  public RefreshTokenSource refreshTokens() {
    return refreshTokens;
  }

  @Test
  void aTokenHas256Bits() {
    assertThat(refreshTokens.first().value()).hasSize(43);
    assertThat(refreshTokens.successorOf(refreshTokens.first()).value()).hasSize(43);
  }

  @Test
  void whoHasNoSecretCannotTellTheSuccessor() {
    var token = new RefreshToken("stolen");

    assertThat(source("o".repeat(64)).successorOf(token))
        .isNotEqualTo(refreshTokens.successorOf(token));
  }

  private static RefreshTokenSource source(String secret) {
    var last = new AtomicInteger();
    return new HmacRefreshTokenSource(
        TokenSettings.of(List.of(secret)),
        () -> {
          var bytes = new byte[32];
          bytes[0] = (byte) last.incrementAndGet();
          return bytes;
        });
  }
}
