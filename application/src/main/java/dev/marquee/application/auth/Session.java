package dev.marquee.application.auth;

import dev.marquee.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in of an account, from the password to the logout: a lineage of refresh tokens, each of
 * which follows the one before, and the access tokens that were given out with them. Ended, it is
 * gone, and its tokens with it.
 *
 * @param lastUsedAt when tokens were last given out
 * @param expiresAt when the last refresh token stops being good
 */
public record Session(
    SessionId id,
    UserId user,
    ClientInfo client,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  /** How long a refresh token is good for. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** How long an answer that got lost may be asked for again. */
  public static final Duration LOST_ANSWER = Duration.ofSeconds(10);
}
