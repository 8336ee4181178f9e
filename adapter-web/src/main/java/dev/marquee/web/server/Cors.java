package dev.marquee.web.server;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.cors.CorsConfig;
import io.netty.handler.codec.http.cors.CorsConfigBuilder;
import java.util.List;

/**
 * Whose pages may call (Fetch standard, CORS protocol). Credentials in the sense of browsers, such
 * as cookies, are never allowed: a page has to show a token.
 */
final class Cors {

  private static final long PREFLIGHT_SECONDS = 600;

  private Cors() {}

  static CorsConfig config(List<String> origins) {
    var config =
        origins.contains("*")
            ? CorsConfigBuilder.forAnyOrigin()
            : CorsConfigBuilder.forOrigins(origins.toArray(String[]::new));
    return config
        .allowedRequestMethods(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE)
        .allowedRequestHeaders(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            RequestId.HEADER,
            "traceparent")
        .exposeHeaders(
            "ETag",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "WWW-Authenticate",
            RequestId.HEADER,
            "X-Total-Count")
        .maxAge(PREFLIGHT_SECONDS)
        .build();
  }
}
