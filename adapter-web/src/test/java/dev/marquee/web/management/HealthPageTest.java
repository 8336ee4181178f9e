package dev.marquee.web.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "marquee.management.port", value = "0")
class HealthPageTest {

  @Inject Operator operator;
  @Inject TestApplication application;

  @AfterEach
  void mend() {
    application.health.set(true);
  }

  @Test
  void tellsOfEachComponent() {
    var answer = operator.get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"up\",\"components\":[{\"name\":\"fake\",\"status\":\"up\",\"detail\":\"as"
                + " told\"}]}");
  }

  @Test
  void aWarningIsNoOutage() {
    application.health.warn();

    var answer = operator.get("/health/readiness");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"status\":\"warning\"");
  }

  @Test
  void isAliveWhileSomethingIsDown() {
    application.health.set(false);

    assertThat(operator.get("/health").statusCode()).isEqualTo(503);
    assertThat(operator.get("/health/readiness").statusCode()).isEqualTo(503);
    assertThat(operator.get("/health/liveness").statusCode()).isEqualTo(200);
    assertThat(operator.get("/health/liveliness").statusCode()).isEqualTo(404);
    assertThat(operator.ask("POST", "/health", "").statusCode()).isEqualTo(405);
  }
}
