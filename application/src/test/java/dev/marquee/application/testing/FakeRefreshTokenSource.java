package dev.marquee.application.testing;

import dev.marquee.application.auth.RefreshToken;
import dev.marquee.application.auth.RefreshTokenSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers the first tokens, and lengthens each by a prime for its successor. */
public final class FakeRefreshTokenSource implements RefreshTokenSource {

  private final AtomicInteger last = new AtomicInteger();

  @Override
  public RefreshToken first() {
    return new RefreshToken("refresh-" + last.incrementAndGet());
  }

  @Override
  public RefreshToken successorOf(RefreshToken token) {
    return new RefreshToken(token.value() + "'");
  }
}
