package dev.marquee.application.auth;

import dev.marquee.domain.user.UserId;

/**
 * What a genuine access token says.
 *
 * @param id of the token itself ({@code jti})
 */
public record TokenClaims(UserId user, SessionId session, String id) {}
