package dev.marquee.web.audit;

import dev.marquee.application.audit.AuditService;
import dev.marquee.domain.access.Actor;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

@Controller("/audit")
@OpenTo(Audience.ADMINS)
final class AuditController {

  private final AuditService audit;
  private final AuditJsonMapper json;

  AuditController(AuditService audit, AuditJsonMapper json) {
    this.audit = audit;
    this.json = json;
  }

  @Get
  HttpResponse<List<AuditJson.View>> list(Actor actor, QueryParams query, Paging paging) {
    var wanted = AuditJson.Query.of(query, paging);
    return paging.answer(audit.list(actor, wanted.filter(), wanted.page()).map(json::view));
  }
}
