package dev.marquee.persistence.user;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refresh token beside its session and account: the answer of one query, no table. */
@Introspected
record GivenOutRow(
    long sessionId,
    String address,
    String agent,
    Instant openedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    long id,
    String username,
    String email,
    String role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
