package dev.marquee.web.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** All meters, in the text format of Prometheus. */
@Singleton
@Requires(beans = ManagementSettings.class)
final class MetricsPage implements Page {

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry meters;

  MetricsPage(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public String path() {
    return "/metrics";
  }

  @Override
  public Reply answer(Question question) {
    return question.isGet() ? new Reply(200, TYPE, meters.scrape()) : Reply.NO_SUCH_METHOD;
  }
}
