package dev.marquee.persistence.idempotency;

import dev.marquee.application.idempotency.AnswerRepository.Kept;
import dev.marquee.application.idempotency.KeptAnswer;
import dev.marquee.application.idempotency.KeyedRequest;
import dev.marquee.persistence.RowMapping;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class)
interface KeptAnswerRowMapper {

  @Mapping(target = "userId", source = "request.user.value")
  @Mapping(target = "route", source = "request.route")
  @Mapping(target = "key", source = "request.key.value")
  @Mapping(target = "payload", source = "request.payload")
  @Mapping(target = "status", source = "answer.status")
  @Mapping(target = "location", source = "answer.location")
  @Mapping(target = "entityTag", source = "answer.entityTag")
  @Mapping(target = "body", source = "answer.body")
  @Mapping(target = "keptAt", source = "now")
  KeptAnswerRow toRow(KeyedRequest request, KeptAnswer answer, Instant now);

  KeptAnswer toAnswer(KeptAnswerRow row);

  default Kept toKept(KeptAnswerRow row) {
    return new Kept(row.payload(), toAnswer(row));
  }

  default @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }

  default Optional<String> orEmpty(@Nullable String text) {
    return Optional.ofNullable(text);
  }
}
