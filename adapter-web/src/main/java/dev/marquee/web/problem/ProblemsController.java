package dev.marquee.web.problem;

import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.stream.Collectors;

/** The page that the {@code type} of each problem leads to. */
@Controller(ProblemsController.PATH)
@OpenTo(Audience.EVERYONE)
class ProblemsController {

  static final String PATH = "/problems";

  @Get
  @Produces(MediaType.TEXT_HTML)
  String page() {
    var entries =
        Catalog.sentences().entrySet().stream()
            .map(e -> "<dt id=\"%1$s\">%1$s</dt><dd>%2$s</dd>".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining("\n"));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Problems</title></head>
    <body>
    <h1>Problems</h1>
    <p>What the codes of refusals mean.</p>
    <dl>
    %s
    </dl>
    </body>
    </html>
    """
        .formatted(entries);
  }
}
