package dev.marquee.web.job;

import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobService;
import dev.marquee.domain.access.Actor;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.PathId;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.util.List;

@Controller("/jobs")
@OpenTo(Audience.ADMINS)
final class JobController {

  private final JobService jobs;
  private final JobJsonMapper json;

  JobController(JobService jobs, JobJsonMapper json) {
    this.jobs = jobs;
    this.json = json;
  }

  @Get
  HttpResponse<List<JobJson.View>> list(Actor actor, QueryParams query, Paging paging) {
    var wanted = JobJson.Query.of(query, paging);
    return paging.answer(jobs.list(actor, wanted.filter(), wanted.page()).map(json::view));
  }

  @Get("/{id}")
  JobJson.Detail show(Actor actor, String id) {
    return json.detail(jobs.show(actor, jobId(id)));
  }

  @Post("/{id}/retry")
  @Status(HttpStatus.OK)
  JobJson.View retry(Actor actor, String id) {
    return json.view(jobs.retry(actor, jobId(id)));
  }

  @Delete("/{id}")
  HttpResponse<Void> cancel(Actor actor, String id) {
    jobs.cancel(actor, jobId(id));
    return HttpResponse.noContent();
  }

  private static JobId jobId(String segment) {
    return PathId.of(segment, "job", JobId::new);
  }
}
