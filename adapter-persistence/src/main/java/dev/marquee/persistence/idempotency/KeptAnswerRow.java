package dev.marquee.persistence.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("kept_answers")
record KeptAnswerRow(
    @Id long userId,
    @Id String route,
    @Id String key,
    String payload,
    int status,
    @Nullable String location,
    @Nullable String entityTag,
    String body,
    Instant keptAt) {}
