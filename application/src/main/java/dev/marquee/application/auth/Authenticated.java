package dev.marquee.application.auth;

import dev.marquee.domain.access.Actor;
import java.time.Instant;

/**
 * Who showed a token, and of which session it is.
 *
 * @param until when the token expires; whole seconds
 */
public record Authenticated(Actor.Member member, SessionId session, Instant until) {}
