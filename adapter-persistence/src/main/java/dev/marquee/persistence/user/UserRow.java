package dev.marquee.persistence.user;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("users")
record UserRow(
    @Id @GeneratedValue @Nullable Long id,
    String username,
    String usernameKey,
    String email,
    String emailKey,
    String role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
