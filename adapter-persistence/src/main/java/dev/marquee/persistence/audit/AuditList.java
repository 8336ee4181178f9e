package dev.marquee.persistence.audit;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.Outcome;
import dev.marquee.application.audit.Subject;
import dev.marquee.persistence.page.Selection;
import java.util.Optional;

/** What lines are filtered by, as SQL. */
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
    var list = ALL;
    list = where(list, "actor = ?", filter.actor());
    list = where(list, "action = ?", filter.action().map(Action::label));
    list = where(list, "subject = ?", filter.subject().map(Subject::toString));
    list = where(list, "at >= ?", filter.since());
    list = where(list, "at < ?", filter.until());
    return filter.outcome().map(AuditList::condition).map(list::where).orElse(list);
  }

  private static Selection where(Selection list, String condition, Optional<?> wanted) {
    return wanted.map(value -> list.where(condition, value)).orElse(list);
  }

  private static String condition(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> "refusal is null";
      case REFUSED -> "refusal is not null";
    };
  }
}
