package dev.marquee.persistence.user;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** The account of a live session: the answer of one query, no table. */
@Introspected
record LiveRow(
    long id,
    String username,
    String email,
    String role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long version,
    boolean untouched) {}
