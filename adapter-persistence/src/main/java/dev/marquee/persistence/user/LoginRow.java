package dev.marquee.persistence.user;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** An account beside the hash of its password: the answer of one query, no table. */
@Introspected
record LoginRow(
    long id,
    String username,
    String email,
    String role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long version,
    String passwordHash) {}
