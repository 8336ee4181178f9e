package dev.marquee.application.testing;

import dev.marquee.application.auth.TokenIssuer;

final class FakeTokenIssuerTest implements TokenIssuerContract {

  private final TokenIssuer tokens = new FakeTokenIssuer();
  private final TokenIssuer stranger = new FakeTokenIssuer();

  @Override
  public TokenIssuer tokens() {
    return tokens;
  }

  @Override
  public TokenIssuer stranger() {
    return stranger;
  }
}
