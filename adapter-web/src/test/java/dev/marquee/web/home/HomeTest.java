package dev.marquee.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class HomeTest {

  @Inject Browser browser;
  @Inject TestApplication application;

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/"})
  void greets(String path) {
    var answer = browser.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/message")).contains("Marquee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness", "/v1/health/"})
  void isUp(String path) {
    var answer = browser.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/status")).isEqualTo("up");
  }

  @Test
  void asksForPatienceWhileItIsNotReady() {
    application.health.set(false);
    try {
      for (var path : List.of("/health", "/health/readiness")) {
        var answer = browser.get(path);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/code")).isEqualTo("not_ready");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
      }
      assertThat(browser.get("/health/liveness").status()).isEqualTo(200);
    } finally {
      application.health.set(true);
    }
  }

  @Test
  void theCodesOfProblemsAreExplained() {
    var page = browser.get("/problems");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<dt id=\"post_not_found\">");
  }
}
