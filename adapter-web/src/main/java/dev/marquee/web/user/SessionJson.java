package dev.marquee.web.user;

import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param current whether it is the one that the caller is calling from
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record SessionJson(
    long id,
    boolean current,
    String address,
    String agent,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  static SessionJson of(Session session, SessionId current) {
    return new SessionJson(
        session.id().value(),
        session.id().equals(current),
        session.client().address(),
        session.client().agent(),
        session.createdAt(),
        session.lastUsedAt(),
        session.expiresAt());
  }
}
