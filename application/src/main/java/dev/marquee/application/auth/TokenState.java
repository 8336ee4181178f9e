package dev.marquee.application.auth;

import dev.marquee.domain.user.User;
import java.util.Optional;

/**
 * What a genuine access token says, and whether it opens anything.
 *
 * @param live whether its session has neither ended nor expired
 * @param account as it is now; empty when it was deleted
 */
public record TokenState(TokenClaims claims, boolean live, Optional<User> account) {

  /** Whether the token is let in. */
  public boolean good() {
    return live && account.filter(User::active).isPresent();
  }
}
