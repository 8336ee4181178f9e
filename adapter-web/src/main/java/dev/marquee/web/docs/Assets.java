package dev.marquee.web.docs;

import dev.marquee.domain.error.NotFound;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The files that the pages need; nothing else of the class path can be asked for. */
final class Assets {

  private static final String SWAGGER = "swagger-ui";
  private static final String REDOC = "redoc";

  private Assets() {}

  static HttpResponse<byte[]> answer(String file) {
    return switch (file) {
      case "swagger-ui.css" -> answer("text/css", Resources.webjar(SWAGGER, file));
      case "swagger-ui-bundle.js" -> script(Resources.webjar(SWAGGER, file));
      case "redoc.standalone.js" -> script(withoutItsMakersPicture(Resources.webjar(REDOC, file)));
      case "swagger.js", "redoc.js" -> script(Resources.own(file));
      case "favicon.png" -> answer("image/png", Resources.webjar(SWAGGER, "favicon-32x32.png"));
      default -> throw new NotFound("asset");
    };
  }

  private static HttpResponse<byte[]> script(byte[] content) {
    return answer("text/javascript", content);
  }

  private static HttpResponse<byte[]> answer(String mediaType, byte[] content) {
    return HttpResponse.ok(content)
        .contentType(mediaType)
        .header(HttpHeaders.CACHE_CONTROL, "max-age=3600");
  }

  /** It would be fetched from another host. */
  private static byte[] withoutItsMakersPicture(byte[] script) {
    return new String(script, StandardCharsets.UTF_8)
        .replace("https://cdn.redoc.ly/redoc/logo-mini.svg", "data:,")
        .getBytes(StandardCharsets.UTF_8);
  }
}
