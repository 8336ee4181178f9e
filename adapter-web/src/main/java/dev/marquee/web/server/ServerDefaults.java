package dev.marquee.web.server;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/** How Micronaut is to run here; whatever else configures it comes before. */
@ContextConfigurer
public final class ServerDefaults implements ApplicationContextConfigurer {

  private static final int LAST = Integer.MIN_VALUE + 100;

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.propertySources(PropertySource.of("marquee-web", SETTINGS, LAST));
  }

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "micronaut.server.host", "127.0.0.1",
          // controllers run on virtual threads, unless one says @NonBlocking
          "micronaut.server.thread-selection", "AUTO",
          // larger than our own limit, which answers before this one is reached
          "micronaut.server.max-request-size", "1GB",
          // browsers send characters that a URI does not have, such as a brace in a query
          "micronaut.server.escape-html-url", true,
          // CORS is answered on the connection; Micronaut's own guard would refuse without a word
          "micronaut.server.cors.localhost-pass-through", true,
          "micronaut.server.netty.max-header-size", "16KB",
          "micronaut.server.netty.max-initial-line-length", "16KB",
          "micronaut.server.netty.request-decompression-enabled", false,
          "micronaut.server.netty.compression-threshold", -1,
          "micronaut.serde.serialization.inclusion", "ALWAYS");
}
