package dev.marquee.web.management;

import dev.marquee.application.health.Component;
import dev.marquee.application.health.Condition;
import dev.marquee.application.health.Health;
import dev.marquee.application.health.HealthService;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How the service is, with all that callers of the API are not told. */
@Singleton
final class HealthPage implements Page {

  private final HealthService health;
  private final ObjectMapper json;

  HealthPage(HealthService health, ObjectMapper json) {
    this.health = health;
    this.json = json;
  }

  @Override
  public String path() {
    return "/health";
  }

  @Override
  public Reply answer(Question question) {
    if (!question.isGet()) {
      return Reply.NO_SUCH_METHOD;
    }
    return switch (question.rest()) {
      case "", "readiness" -> readiness();
      case "liveness" -> Reply.json(200, text(new View(Condition.UP.label(), List.of())));
      default -> Reply.NO_SUCH_PAGE;
    };
  }

  private Reply readiness() {
    var now = health.health();
    return Reply.json(now.condition() == Condition.DOWN ? 503 : 200, text(View.of(now)));
  }

  private String text(View view) {
    try {
      return json.writeValueAsString(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Serdeable
  record View(String status, List<Part> components) {
    static View of(Health health) {
      return new View(
          health.condition().label(), health.components().stream().map(Part::of).toList());
    }
  }

  @Serdeable
  record Part(String name, String status, String detail) {
    static Part of(Component component) {
      return new Part(component.name(), component.condition().label(), component.detail());
    }
  }
}
