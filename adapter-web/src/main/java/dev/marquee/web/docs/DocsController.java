package dev.marquee.web.docs;

import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/**
 * The document and the pages that show it. All of it comes from here: it works without a network.
 */
@Controller
@OpenTo(Audience.EVERYONE)
class DocsController {

  /**
   * Styles are set by scripts, ReDoc searches in a worker of its own making; nothing comes from
   * elsewhere.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final OpenApi api;

  DocsController(OpenApi api) {
    this.api = api;
  }

  @Get("/openapi.yml")
  @Produces("application/yaml")
  byte[] yaml() {
    return api.yaml();
  }

  @Get("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  byte[] json() {
    return api.json();
  }

  @Get("/docs")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> swagger() {
    return page("swagger.html");
  }

  @Get("/redoc")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> redoc() {
    return page("redoc.html");
  }

  @Get("/docs/assets/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> asset(String file) {
    return Assets.answer(file);
  }

  private static HttpResponse<byte[]> page(String name) {
    return HttpResponse.ok(Resources.own(name)).header("Content-Security-Policy", POLICY);
  }
}
