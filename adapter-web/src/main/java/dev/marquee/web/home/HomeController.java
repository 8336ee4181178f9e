package dev.marquee.web.home;

import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

@Controller
@OpenTo(Audience.EVERYONE)
final class HomeController {

  @Get
  Greeting greet() {
    return new Greeting("Welcome to Marquee. The API is described at /docs.");
  }

  @Serdeable
  record Greeting(String message) {}
}
