package dev.marquee.persistence.user;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("sessions")
record SessionRow(
    @Id @GeneratedValue @Nullable Long id,
    long userId,
    String address,
    String agent,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {}
