package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.RefreshTokenSource;
import org.junit.jupiter.api.Test;

/** What every {@link RefreshTokenSource} promises. */
public interface RefreshTokenSourceContract {

  /** The same one each time. */
  RefreshTokenSource refreshTokens();

  @Test
  default void drawsEveryFirstTokenAnew() {
    assertThat(refreshTokens().first()).isNotEqualTo(refreshTokens().first());
  }

  @Test
  default void aTokenHasOneSuccessor() {
    var token = refreshTokens().first();
    var successor = refreshTokens().successorOf(token);

    assertThat(successor).isNotEqualTo(token).isEqualTo(refreshTokens().successorOf(token));
    assertThat(refreshTokens().successorOf(successor)).isNotEqualTo(successor).isNotEqualTo(token);
  }

  @Test
  default void aTokenHidesItselfInLogs() {
    var token = refreshTokens().first();

    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(token.digest()).matches("[0-9a-f]{64}").doesNotContain(token.value());
  }
}
