package dev.marquee.web.home;

import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.server.WebSettings;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

@Controller
@OpenTo(Audience.EVERYONE)
final class HomeController {

  private final WebSettings settings;

  HomeController(WebSettings settings) {
    this.settings = settings;
  }

  @Get
  Greeting greet() {
    return new Greeting("Welcome to " + settings.appName() + ". The API is described at /docs.");
  }

  @Serdeable
  record Greeting(String message) {}
}
