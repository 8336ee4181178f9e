package dev.marquee.web.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.testing.Browser;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators read of the requests. */
@MicronautTest
@Property(name = "marquee.management.port", value = "0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

  @Inject ManagementServer management;
  @Inject Browser browser;

  private final HttpClient http = HttpClient.newHttpClient();
  private URI address;

  @BeforeAll
  void listen() {
    address = management.start();
  }

  @AfterAll
  void stop() {
    management.close();
    http.close();
  }

  @Test
  void answersAreCountedByRouteMethodAndStatus() throws Exception {
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
  void whatCallersMakeUpIsOneKind() throws Exception {
    browser.get("/made/up/1");
    browser.get("/made/up/2");
    browser.send("BREW", "/made/up/3", HttpRequest.BodyPublishers.noBody());

    assertThat(scraped())
        .contains(count("GET", "none", "404") + " 2\n")
        .contains(count("OTHER", "none", "404") + " 1\n")
        .doesNotContain("BREW", "made");
  }

  @Test
  void tellsOfTheMachineItself() throws Exception {
    assertThat(scraped())
        .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads", "process_uptime_seconds");
  }

  @Test
  void noOtherPathAndMethodIsThere() throws Exception {
    assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "/metricsx").statusCode()).isEqualTo(404);
    assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(ask("HEAD", "/metrics").body()).isEmpty();
  }

  private static String count(String method, String route, String status) {
    return "http_server_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%s\"}"
        .formatted(method, route, status);
  }

  private String scraped() throws Exception {
    var answer = ask("GET", "/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    return answer.body();
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    var nothing = HttpRequest.BodyPublishers.noBody();
    var request = HttpRequest.newBuilder(address.resolve(path)).method(method, nothing).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
