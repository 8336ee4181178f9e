package dev.marquee.web.server;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is known of a request from now on: its route to who counts it; its id, and that of the
 * trace that it belongs to (W3C Trace Context), to log lines.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LogContextFilter {

  static final String REQUEST_ID = "request_id";

  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  private final Optional<RequestSpans> spans;

  LogContextFilter(Optional<RequestSpans> spans) {
    this.spans = spans;
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    var exchange = Exchange.of(request);
    if (RouteAttributes.getRouteInfo(request).orElse(null) instanceof UriRouteInfo<?, ?> found) {
      exchange.routedTo(found.getUriMatchTemplate().getTemplateString());
    }
    var mdc = new HashMap<String, String>();
    mdc.put(REQUEST_ID, exchange.id());
    spans
        .map(traced -> traced.spanOf(exchange).getSpanContext().getTraceId())
        .or(() -> callers(request))
        .ifPresent(trace -> mdc.put("trace_id", trace));
    context.add(new MdcPropagationContext(mdc));
  }

  private static Optional<String> callers(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findFirst("traceparent")
        .map(TRACEPARENT::matcher)
        .filter(Matcher::matches)
        .map(trace -> trace.group(1));
  }
}
