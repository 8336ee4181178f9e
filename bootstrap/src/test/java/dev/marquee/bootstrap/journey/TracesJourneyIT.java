package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is collected of requests. */
final class TracesJourneyIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String UNSAMPLED = "5bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";

  @TempDir Path folder;

  @Test
  void eachRequestIsASpanInTheTraceOfItsCaller() throws Exception {
    try (var database = TestDatabase.migrated();
        var collector = new Collector()) {
      var environment = new HashMap<>(Environment.of(database));
      environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
      environment.put("APP_NAME", "Reel");
      try (var program = Program.serve(folder, environment)) {
        get(program.url().resolve("/posts/4711?q=made-up"), "00-" + TRACE + "-" + CALLER + "-01");
        get(program.url().resolve("/articles"), "00-" + UNSAMPLED + "-" + CALLER + "-00");
        get(program.url().resolve("/made/up"), "garbage");
        program.stop();
      }

      assertThat(collector.taken())
          .contains("GET /posts/{id}", bytes(TRACE), bytes(CALLER))
          .contains("GET none", "http.response.status_code", "Reel")
          .doesNotContain("4711", "made", "/articles", bytes(UNSAMPLED));
    }
  }

  @Test
  void aCollectorThatIsAwayKeepsNobodyUp() {
    try (var database = TestDatabase.migrated()) {
      var environment = new HashMap<>(Environment.of(database));
      environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");
      try (var program = Program.serve(folder, environment)) {
        assertThat(Client.of(program.url()).get("/posts").status()).isEqualTo(200);
        assertThat(program.stop().exitCode()).isEqualTo(143);
      }
    }
  }

  private static void get(URI where, String traceparent) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(where).header("traceparent", traceparent).build();
      http.send(request, BodyHandlers.discarding());
    }
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
