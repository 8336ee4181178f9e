package dev.marquee.web.limit;

import dev.marquee.application.limit.Claim;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Network;
import dev.marquee.web.client.ClientAddress;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Counts every request of a network, but for those that ask for the health of the service. It is
 * there only where that is limited.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@Requires(property = "marquee.web.request-limit", value = "true")
final class RequestLimitFilter {

  private static final String PROBES = "/health";

  private final ClientAddress address;
  private final Limiter limiter;
  private final Limits limits;

  RequestLimitFilter(ClientAddress address, Limiter limiter, Limits limits) {
    this.address = address;
    this.limiter = limiter;
    this.limits = limits;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void count(HttpRequest<?> request) {
    if (!request.getPath().startsWith(PROBES)) {
      limiter.count(new Claim(limits.requests(), Network.of(address.of(request))));
    }
  }
}
