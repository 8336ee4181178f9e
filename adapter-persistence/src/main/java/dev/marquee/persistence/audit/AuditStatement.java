package dev.marquee.persistence.audit;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.domain.access.Actor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement with its arguments. */
record AuditStatement(String sql, List<@Nullable Object> arguments) {

  private static final String INSERT =
      """
      insert into audit_entries
        (at, actor, username, address, session_id, request_id, action, subject, refusal, details)
      values
        (?, ?, (select username from users where id = ?), ?, ?, ?, ?, ?, ?, jsonb_object(?))
      """;

  static AuditStatement insert(AuditEvent event) {
    var origin = event.origin();
    return new AuditStatement(
        INSERT,
        Arrays.asList(
            moment(event.at()),
            event.actorLabel(),
            event.actor() instanceof Actor.Member member ? member.id() : null,
            origin.address().orElse(null),
            origin.session().orElse(null),
            origin.request().orElse(null),
            event.action().label(),
            event.subject().map(Object::toString).orElse(null),
            event.refusal().orElse(null),
            event.details().entrySet().stream()
                .flatMap(detail -> Stream.of(detail.getKey(), detail.getValue()))
                .toArray(String[]::new)));
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (var i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
    }
  }

  private static OffsetDateTime moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
