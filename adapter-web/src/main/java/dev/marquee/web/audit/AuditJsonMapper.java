package dev.marquee.web.audit;

import dev.marquee.application.audit.AuditEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = "jsr330", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AuditJsonMapper {

  @Mapping(target = "address", source = "origin.address")
  @Mapping(target = "sessionId", source = "origin.session")
  @Mapping(target = "requestId", source = "origin.request")
  @Mapping(target = "outcome", expression = "java(entry.outcome().label())")
  @Mapping(target = "code", source = "refusal")
  AuditJson.View view(AuditEntry entry);

  default @Nullable String text(Optional<String> known) {
    return known.orElse(null);
  }

  default @Nullable Long number(Optional<Long> known) {
    return known.orElse(null);
  }
}
