package dev.marquee.web.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.handler.codec.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts answers, and the time until they begin. Who calls can make up paths and methods without
 * end, but not what is counted by: templates of routes, and methods that HTTP knows.
 */
@Singleton
final class AnswerMeters implements AnswerObserver {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(10)
  };

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private static final HttpMethod OTHER = new HttpMethod("OTHER");

  private record Kind(String route, HttpMethod method, int status) {}

  private final MeterRegistry meters;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  AnswerMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void answered(Exchange exchange, int status) {
    var method = METHODS.contains(exchange.method()) ? exchange.method() : OTHER;
    timers
        .computeIfAbsent(new Kind(exchange.route(), method, status), this::timer)
        .record(exchange.age());
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("Answers, and the time from a complete header to the answer's first byte")
        .tag("route", kind.route())
        .tag("method", kind.method().name())
        .tag("status", String.valueOf(kind.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}
