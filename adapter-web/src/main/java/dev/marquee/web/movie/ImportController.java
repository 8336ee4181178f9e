package dev.marquee.web.movie;

import dev.marquee.application.movie.MovieImportService;
import dev.marquee.domain.access.Actor;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.server.ArrivingBody;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

@Controller("/movies/imports")
@OpenTo(Audience.ADMINS)
final class ImportController {

  private final MovieImportService imports;

  ImportController(MovieImportService imports) {
    this.imports = imports;
  }

  @Post(
      consumes = {
        MediaType.MULTIPART_FORM_DATA,
        FileTypes.CSV,
        FileTypes.TABBED,
        FileTypes.JSON,
        FileTypes.JSON_LINES,
        FileTypes.GZIP
      })
  HttpResponse<ImportJson.Accepted> take(Actor.Member actor, ArrivingBody body, Links links) {
    try (var intake = imports.begin(actor)) {
      ImportBody.of(body).writeTo(intake);
      var job = intake.complete().id().value();
      return HttpResponse.<ImportJson.Accepted>accepted()
          .header(HttpHeaders.LOCATION, links.to("/jobs/" + job).toString())
          .body(new ImportJson.Accepted(job));
    }
  }
}
