package dev.marquee.application.idempotency;

import dev.marquee.domain.user.UserId;

/**
 * A request that its client may send again. The key says which one it is, among the client's own to
 * that route; the payload says whether it is still the same.
 *
 * @param payload a digest of what the request carries
 */
public record KeyedRequest(UserId user, String route, IdempotencyKey key, String payload) {}
