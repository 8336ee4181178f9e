package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/** Hands our settings to the adapters under the names that they and their libraries know. */
final class Wiring {

  private Wiring() {}

  static Map<String, Object> properties(Settings settings) {
    var properties = new HashMap<String, Object>();
    properties.put("micronaut.application.name", "marquee");
    properties.put("micronaut.server.host", settings.host());
    properties.put("micronaut.server.port", settings.port());
    properties.put("datasources.default.maximum-pool-size", settings.poolSize());
    properties.put("marquee.web.app-name", settings.appName());
    properties.put("logger.levels.dev.marquee", settings.debug() ? "DEBUG" : "INFO");
    properties.put("marquee.web.cors-origins", settings.corsOrigins());
    properties.put("marquee.web.trusted-proxies", settings.trustedProxies());
    properties.put("marquee.web.require-if-match", settings.requireIfMatch());
    properties.put("marquee.web.cache.bytes", settings.cacheBytes());
    settings.redis().ifPresent(url -> properties.put("marquee.web.cache.redis-url", url));
    properties.put("marquee.web.import-max-body", settings.importMaxBytes());
    properties.put("marquee.web.request-limit", !settings.limits().requests().isOff());
    settings.operations().traces().ifPresent(where -> properties.put(Tracing.WANTED, where));
    properties.put("marquee.web.access-log", settings.operations().accessLog());
    properties.put("marquee.web.password-reset", settings.sendsMail());
    return properties;
  }
}
