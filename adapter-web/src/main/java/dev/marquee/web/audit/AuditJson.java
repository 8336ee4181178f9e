package dev.marquee.web.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.Outcome;
import dev.marquee.application.audit.Subject;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is asked and answered on the route of the audit trail. */
final class AuditJson {

  private AuditJson() {}

  /** A line; what is not known of it is {@code null}. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record View(
      long id,
      Instant at,
      String actor,
      @Nullable String username,
      @Nullable String address,
      @Nullable Long sessionId,
      @Nullable String requestId,
      String action,
      @Nullable String subject,
      String outcome,
      @Nullable String code,
      Map<String, String> details) {}

  /** Which lines to list. */
  record Query(AuditFilter filter, PageRequest page) {

    static Query of(QueryParams query, Paging paging) {
      return query.read(in -> read(in, paging));
    }

    private static Supplier<Query> read(Fields<String> in, Paging paging) {
      var actor = in.optional("actor", Param::text);
      var action = in.optional("action", Param::text, Action::of);
      var subject = in.optional("subject", Param::text, Subject::of);
      var outcome = in.optional("outcome", Param::text, Outcome::of);
      var since = in.optional("since", Param::instant);
      var until = in.optional("until", Param::instant);
      var page = paging.read(in);
      return () ->
          new Query(
              new AuditFilter(
                  actor.get(),
                  action.get(),
                  subject.get(),
                  outcome.get(),
                  since.get(),
                  until.get()),
              page.get());
    }
  }
}
