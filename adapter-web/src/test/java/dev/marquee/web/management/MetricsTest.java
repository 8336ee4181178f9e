package dev.marquee.web.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.testing.Browser;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** What operators read of the requests. */
@MicronautTest
@Property(name = "marquee.management.port", value = "0")
class MetricsTest {

  @Inject Operator operator;
  @Inject Browser browser;

  @Test
  void answersAreCountedByRouteMethodAndStatus() {
    browser.get("/v1/probes/1?q=secret");
    browser.get("/probes/1");
    browser.get("/probes/x");

    assertThat(scraped())
        .contains(count("GET", "/probes/{id}", "200") + " 2\n")
        .contains(count("GET", "/probes/{id}", "404") + " 1\n")
        .contains("http_server_requests_seconds_bucket{")
        .doesNotContain("secret");
  }

  @Test
  void whatCallersMakeUpIsOneKind() {
    browser.get("/made/up/1");
    browser.get("/made/up/2");
    browser.send("BREW", "/made/up/3", BodyPublishers.noBody());

    assertThat(scraped())
        .contains(count("GET", "none", "404") + " 2\n")
        .contains(count("OTHER", "none", "404") + " 1\n")
        .doesNotContain("BREW", "made");
  }

  @Test
  void tellsOfTheMachineItself() {
    assertThat(scraped())
        .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads", "process_uptime_seconds");
  }

  @Test
  void tellsOfTheCaches() {
    assertThat(scraped())
        .contains("marquee_cache_gets_total{cache=\"answers\",result=\"hit\"} ")
        .contains("marquee_cache_gets_total{cache=\"tokens\",result=\"miss\"} ")
        .contains("marquee_cache_size{cache=\"answers\"} ")
        .contains("marquee_cache_vouched 0");
  }

  @Test
  void noOtherPathAndMethodIsThere() {
    assertThat(operator.get("/").statusCode()).isEqualTo(404);
    assertThat(operator.get("/metricsx").statusCode()).isEqualTo(404);
    assertThat(operator.ask("POST", "/metrics", "").statusCode()).isEqualTo(405);
    assertThat(operator.ask("HEAD", "/metrics", "").body()).isEmpty();
  }

  private static String count(String method, String route, String status) {
    return "http_server_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%s\"}"
        .formatted(method, route, status);
  }

  private String scraped() {
    var answer = operator.get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    return answer.body();
  }
}
