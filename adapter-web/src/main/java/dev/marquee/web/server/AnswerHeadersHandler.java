package dev.marquee.web.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Puts on every answer what every answer carries, unless a controller said otherwise. */
final class AnswerHeadersHandler extends ChannelDuplexHandler {

  private final List<AnswerObserver> observers;
  private final Queue<Exchange> unanswered = new ArrayDeque<>(1);

  AnswerHeadersHandler(List<AnswerObserver> observers) {
    this.observers = observers;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof Exchange exchange) {
      unanswered.add(exchange);
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      var exchange = unanswered.poll();
      if (exchange != null) {
        stamp(exchange, response.headers());
        observers.forEach(observer -> observer.answered(exchange, response.status().code()));
      }
    }
    var _ = ctx.write(message, promise);
  }

  private static void stamp(Exchange exchange, HttpHeaders answer) {
    answer.set(RequestId.HEADER, exchange.id());
    exchange.answerFields().forEach(answer::set);
    answer.set("X-Content-Type-Options", "nosniff");
    answer.set(HttpHeaderNames.X_FRAME_OPTIONS, "DENY");
    answer.set("Referrer-Policy", "no-referrer");
    setDefault(
        answer,
        HttpHeaderNames.CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'");
    answer.add(HttpHeaderNames.VARY, "Authorization");
    setDefault(
        answer,
        HttpHeaderNames.CACHE_CONTROL,
        exchange.headers().contains(HttpHeaderNames.AUTHORIZATION)
            ? "private, no-cache"
            : "no-cache");
    if (exchange.refused().isPresent()) {
      answer.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    // browsers heed it on encrypted connections only, and there may be none: a proxy tells
    if ("https".equalsIgnoreCase(exchange.headers().get("X-Forwarded-Proto"))) {
      answer.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void setDefault(HttpHeaders answer, CharSequence name, String value) {
    if (!answer.contains(name)) {
      answer.set(name, value);
    }
  }
}
