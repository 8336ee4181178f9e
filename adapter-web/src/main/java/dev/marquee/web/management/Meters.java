package dev.marquee.web.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * The one registry that everything is counted in. Whoever has something to count asks for a {@link
 * MeterRegistry}; who only knows something when asked is a {@code MeterBinder}, and bound when
 * there is somebody to ask. {@code docs/operations.md} describes each meter.
 */
@Factory
final class Meters {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = ManagementSettings.PORT)
  PrometheusMeterRegistry prometheus() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  /** Counts nothing, where nobody could ask. */
  @Singleton
  @Requires(missingProperty = ManagementSettings.PORT)
  MeterRegistry none() {
    return new CompositeMeterRegistry();
  }
}
