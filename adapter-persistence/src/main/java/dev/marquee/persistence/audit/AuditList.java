package dev.marquee.persistence.audit;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.Subject;
import dev.marquee.persistence.page.Selection;
import java.util.Optional;

/** The lines that are asked for; only what matters is a condition. */
final class AuditList {

  private static final Selection ALL =
      Selection.of(
          """
          id, at, actor, username, address, session_id, request_id, action, subject, refusal,
          array(select unnest(array[key, value]) from jsonb_each_text(details)) as details\
          """,
          "audit_entries");

  private AuditList() {}

  static Selection of(AuditFilter filter) {
    var lines = ALL;
    lines = where(lines, "actor = ?", filter.actor());
    lines = where(lines, "action = ?", filter.action().map(Action::label));
    lines = where(lines, "subject = ?", filter.subject().map(Subject::toString));
    lines = where(lines, "at >= ?", filter.since());
    lines = where(lines, "at < ?", filter.until());
    return filter.refused().map(AuditList::refused).map(lines::where).orElse(lines);
  }

  private static String refused(boolean refused) {
    return refused ? "refusal is not null" : "refusal is null";
  }

  private static Selection where(Selection lines, String condition, Optional<?> wanted) {
    return wanted.map(value -> lines.where(condition, value)).orElse(lines);
  }
}
