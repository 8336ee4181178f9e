package dev.marquee.web.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A line for each answer, where that is wanted. It names the route instead of the path, which may
 * hold anything.
 */
@Singleton
@Requires(property = "marquee.web.access-log", value = StringUtils.TRUE)
final class AccessLog implements AnswerObserver {

  private static final Logger LOG = LoggerFactory.getLogger("dev.marquee.access");

  @Override
  public void answered(Exchange exchange, int status) {
    try (var _ = MDC.putCloseable(LogContextFilter.REQUEST_ID, exchange.id())) {
      LOG.info(
          "{} {} {} {} ms",
          exchange.method(),
          exchange.route(),
          status,
          String.format(Locale.ROOT, "%.1f", exchange.age().toNanos() / 1e6));
    }
  }
}
