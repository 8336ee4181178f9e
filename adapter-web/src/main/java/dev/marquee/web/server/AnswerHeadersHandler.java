package dev.marquee.web.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Puts on every answer what every answer carries, unless a controller said otherwise. */
final class AnswerHeadersHandler extends ChannelDuplexHandler {

  private static final HttpHeaders ALWAYS =
      new DefaultHttpHeaders()
          .add("X-Content-Type-Options", AsciiString.cached("nosniff"))
          .add(HttpHeaderNames.X_FRAME_OPTIONS, AsciiString.cached("DENY"))
          .add("Referrer-Policy", AsciiString.cached("no-referrer"))
          .add(HttpHeaderNames.VARY, AsciiString.cached("Authorization"));

  private static final AsciiString NO_CONTENT =
      AsciiString.cached("default-src 'none'; frame-ancestors 'none'");
  private static final AsciiString PUBLIC = AsciiString.cached("no-cache");
  private static final AsciiString PRIVATE = AsciiString.cached("private, no-cache");
  private static final AsciiString FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");

  private final List<AnswerObserver> observers;
  private final Queue<Exchange> unanswered = new ArrayDeque<>(1);
  private boolean closing;

  AnswerHeadersHandler(List<AnswerObserver> observers) {
    this.observers = observers;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Exchange.begunBy(message).ifPresent(unanswered::add);
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      var exchange = unanswered.poll();
      if (exchange != null) {
        stamp(exchange, response.headers());
        closing = exchange.isArriving();
        observers.forEach(observer -> observer.answered(exchange, response.status().code()));
      }
    }
    if (closing && message instanceof LastHttpContent) {
      // Micronaut would read a body to its end that nobody wants any more
      var _ = ctx.write(message, promise.unvoid()).addListener(ChannelFutureListener.CLOSE);
    } else {
      var _ = ctx.write(message, promise);
    }
  }

  private static void stamp(Exchange exchange, HttpHeaders answer) {
    answer.set(RequestId.HEADER, exchange.id());
    exchange.answerFields().forEach(answer::set);
    answer.add(ALWAYS);
    setDefault(answer, HttpHeaderNames.CONTENT_SECURITY_POLICY, NO_CONTENT);
    setDefault(
        answer,
        HttpHeaderNames.CACHE_CONTROL,
        exchange.headers().contains(HttpHeaderNames.AUTHORIZATION) ? PRIVATE : PUBLIC);
    if (exchange.isLast()) {
      answer.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    // browsers heed it on encrypted connections only, and there may be none: a proxy tells
    if ("https".equalsIgnoreCase(exchange.headers().get(FORWARDED_PROTO))) {
      answer.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void setDefault(HttpHeaders answer, AsciiString name, AsciiString value) {
    if (!answer.contains(name)) {
      answer.set(name, value);
    }
  }
}
