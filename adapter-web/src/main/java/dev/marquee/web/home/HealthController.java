package dev.marquee.web.home;

import dev.marquee.application.health.HealthService;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Restart it when it is not alive; send it nothing while it is not ready. */
@Controller("/health")
@OpenTo(Audience.EVERYONE)
final class HealthController {

  private static final Health UP = new Health("up");

  private final HealthService health;

  HealthController(HealthService health) {
    this.health = health;
  }

  @Get(uris = {"/", "/readiness"})
  Health readiness() {
    health.requireReady();
    return UP;
  }

  @Get("/liveness")
  Health liveness() {
    return UP;
  }

  @Serdeable
  record Health(String status) {}
}
