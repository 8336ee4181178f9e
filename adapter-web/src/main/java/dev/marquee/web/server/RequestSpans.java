package dev.marquee.web.server;

import io.micronaut.context.annotation.Requires;
import io.netty.handler.codec.http.HttpHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A span for each request, in the trace that the caller names (W3C Trace Context) or in one of its
 * own. It is there only where traces are sent. Spans name the route, never the path.
 */
@Singleton
@Requires(beans = Tracer.class)
final class RequestSpans implements AnswerObserver {

  private static final int SERVER_ERROR = 500;

  private final Tracer tracer;
  private final Clock clock;

  RequestSpans(Tracer tracer, Clock clock) {
    this.tracer = tracer;
    this.clock = clock;
  }

  /** The span of a request, begun when that was. */
  Span spanOf(Exchange exchange) {
    return exchange.span(this::begun);
  }

  @Override
  public void answered(Exchange exchange, int status) {
    var span = spanOf(exchange);
    span.updateName(exchange.method() + " " + exchange.route());
    span.setAttribute("http.request.method", exchange.method().name());
    span.setAttribute("http.route", exchange.route());
    span.setAttribute("http.response.status_code", status);
    span.setAttribute("request.id", exchange.id());
    if (status >= SERVER_ERROR) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private Span begun(Exchange exchange) {
    var caller =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), exchange.headers(), Fields.INSTANCE);
    return tracer
        .spanBuilder(exchange.method().name())
        .setSpanKind(SpanKind.SERVER)
        .setParent(caller)
        .setStartTimestamp(clock.instant().minus(exchange.age()))
        .startSpan();
  }

  private enum Fields implements TextMapGetter<HttpHeaders> {
    INSTANCE;

    @Override
    public Iterable<String> keys(HttpHeaders headers) {
      return headers.names();
    }

    @Override
    public @Nullable String get(@Nullable HttpHeaders headers, String name) {
      return headers == null ? null : headers.get(name);
    }
  }
}
