package dev.marquee.persistence.audit;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.domain.access.Actor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Writes a line, with the name that the account of the actor has now. */
record AuditInsert(AuditEvent event) {

  static final String SQL =
      """
      insert into audit_entries
        (at, actor, username, address, session_id, request_id, action, subject, refusal, details)
      values
        (?, ?, (select username from users where id = ?), ?, ?, ?, ?, ?, ?, jsonb_object(?))
      """;

  void bind(PreparedStatement statement) throws SQLException {
    var origin = event.origin();
    statement.setObject(1, event.at().atOffset(ZoneOffset.UTC));
    statement.setString(2, event.actorLabel());
    statement.setObject(3, event.actor() instanceof Actor.Member member ? member.id() : null);
    statement.setString(4, origin.address().orElse(null));
    statement.setObject(5, origin.session().orElse(null));
    statement.setString(6, origin.request().orElse(null));
    statement.setString(7, event.action().label());
    statement.setString(8, event.subject().map(Object::toString).orElse(null));
    statement.setString(9, event.refusal().orElse(null));
    statement.setObject(10, namesAndValues());
  }

  private String[] namesAndValues() {
    return event.details().entrySet().stream()
        .flatMap(detail -> Stream.of(detail.getKey(), detail.getValue()))
        .toArray(String[]::new);
  }
}
