package dev.marquee.web.server;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.HashMap;
import java.util.regex.Pattern;

/**
 * Gives log lines of a request its id, and the id of the trace that it belongs to (W3C Trace
 * Context).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LogContextFilter {

  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    var mdc = new HashMap<String, String>();
    mdc.put("request_id", Exchange.of(request).id());
    var trace = TRACEPARENT.matcher(request.getHeaders().get("traceparent", String.class, ""));
    if (trace.matches()) {
      mdc.put("trace_id", trace.group(1));
    }
    context.add(new MdcPropagationContext(mdc));
  }
}
