package dev.marquee.persistence.audit;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.Subject;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.PageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement with its arguments; a list holds only the conditions that are asked for. */
record AuditStatement(String sql, List<@Nullable Object> arguments) {

  private static final String INSERT =
      """
      insert into audit_entries
        (at, actor, username, address, session_id, request_id, action, subject, refusal, details)
      values
        (?, ?, (select username from users where id = ?), ?, ?, ?, ?, ?, ?, jsonb_object(?))
      """;

  private static final String SELECT =
      """
      select id, at, actor, username, address, session_id, request_id, action, subject, refusal,
             array(select unnest(array[key, value]) from jsonb_each_text(details)) as details
      from audit_entries
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

  static AuditStatement list(AuditFilter filter, PageRequest page) {
    var conditions = new ArrayList<String>();
    var arguments = new ArrayList<@Nullable Object>();
    BiConsumer<String, Optional<?>> where =
        (condition, wanted) ->
            wanted.ifPresent(value -> {
              conditions.add(condition);
              arguments.add(value);
            });
    where.accept("actor = ?", filter.actor());
    where.accept("action = ?", filter.action().map(Action::label));
    where.accept("subject = ?", filter.subject().map(Subject::toString));
    where.accept("at >= ?", filter.since().map(AuditStatement::moment));
    where.accept("at < ?", filter.until().map(AuditStatement::moment));
    filter
        .refused()
        .ifPresent(refused -> conditions.add("refusal is " + (refused ? "not null" : "null")));
    arguments.add(page.limit() + 1);
    arguments.add(page.skip());
    return new AuditStatement(
        SELECT
            + (conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions))
            + " order by at desc, id desc limit ? offset ?",
        arguments);
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
