package dev.marquee.persistence.job;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("jobs")
record JobRow(
    @Id @GeneratedValue @Nullable Long id,
    String kind,
    String payload,
    String state,
    Instant changedAt,
    Instant runAt,
    int attemptsMade,
    int attemptsLeft,
    @Nullable Long progressDone,
    @Nullable Long progressTotal,
    @Nullable String lastError,
    Instant createdAt) {}
