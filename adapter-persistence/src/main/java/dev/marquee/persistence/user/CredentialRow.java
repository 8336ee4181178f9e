package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("credentials")
record CredentialRow(@Id long userId, String passwordHash, Instant updatedAt) {}
