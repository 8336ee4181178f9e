package dev.marquee.application.auth;

import dev.marquee.domain.user.UserId;
import java.time.Instant;

/**
 * What a genuine access token says.
 *
 * @param id of the token itself ({@code jti})
 * @param issuedAt whole seconds
 * @param expiresAt whole seconds
 */
public record TokenClaims(
    UserId user, SessionId session, String id, Instant issuedAt, Instant expiresAt) {}
