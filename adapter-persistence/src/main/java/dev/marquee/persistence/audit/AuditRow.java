package dev.marquee.persistence.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is read.
 *
 * @param details names and values by turns
 */
@MappedEntity("audit_entries")
record AuditRow(
    @Id long id,
    Instant at,
    String actor,
    @Nullable String username,
    @Nullable String address,
    @Nullable Long sessionId,
    @Nullable String requestId,
    String action,
    @Nullable String subject,
    @Nullable String refusal,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> details) {}
