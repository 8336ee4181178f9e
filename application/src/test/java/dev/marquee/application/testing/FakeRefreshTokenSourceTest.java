package dev.marquee.application.testing;

import dev.marquee.application.auth.RefreshTokenSource;

final class FakeRefreshTokenSourceTest implements RefreshTokenSourceContract {

  private final RefreshTokenSource refreshTokens = new FakeRefreshTokenSource();

  @Override
  public RefreshTokenSource refreshTokens() {
    return refreshTokens;
  }
}
