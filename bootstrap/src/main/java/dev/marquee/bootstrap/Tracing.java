package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.inject.Singleton;

/** Wires traces, where somebody collects them; elsewhere nothing is made of all this. */
@Factory
@Requires(property = Tracing.WANTED)
final class Tracing {

  static final String WANTED = "marquee.tracing";

  @Singleton
  @Bean(preDestroy = "close")
  SdkTracerProvider tracerProvider(Settings settings) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(settings.operations().traces().orElseThrow() + "/v1/traces")
            .build();
    var name = AttributeKey.stringKey("service.name");
    return SdkTracerProvider.builder()
        .setResource(Resource.create(Attributes.of(name, settings.appName())))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }

  @Singleton
  Tracer tracer(SdkTracerProvider provider) {
    return provider.get("dev.marquee");
  }
}
