package dev.marquee.persistence.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("job_attempts")
record JobAttemptRow(
    @Id long jobId,
    @Id int attempt,
    String worker,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String error) {}
