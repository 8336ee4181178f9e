package dev.marquee.application.auth;

import dev.marquee.domain.access.Actor;

/** Who showed a token, and of which session it is. */
public record Authenticated(Actor.Member member, SessionId session) {}
