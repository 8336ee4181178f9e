package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("password_resets")
record PasswordResetRow(@Id long userId, String emailKey, String digest, Instant expiresAt) {}
