package dev.marquee.persistence.audit;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.shared.Origin;
import dev.marquee.persistence.RowMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class)
interface AuditRowMapper {

  @Mapping(target = "origin", source = ".")
  AuditEntry toEntry(AuditRow row);

  @Mapping(target = "session", source = "sessionId")
  @Mapping(target = "request", source = "requestId")
  Origin toOrigin(AuditRow row);

  default Optional<String> known(@Nullable String text) {
    return Optional.ofNullable(text);
  }

  default Optional<Long> known(@Nullable Long number) {
    return Optional.ofNullable(number);
  }

  default Map<String, String> details(List<String> namesAndValues) {
    var details = new HashMap<String, String>();
    for (var i = 0; i < namesAndValues.size(); i += 2) {
      details.put(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
    return details;
  }
}
