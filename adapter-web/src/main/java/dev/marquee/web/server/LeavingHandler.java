package dev.marquee.web.server;

import dev.marquee.application.health.HealthService;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Parts with clients while the process is about to end: each gets its answer, is told that this was
 * the last on the connection, and asks another node next.
 */
final class LeavingHandler extends ChannelOutboundHandlerAdapter {

  private final HealthService health;
  private boolean last;

  LeavingHandler(HealthService health) {
    this.health = health;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL
        && health.isLeaving()) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      last = true;
    }
    var written = ctx.write(message, promise.unvoid());
    if (last && message instanceof LastHttpContent) {
      var _ = written.addListener(ChannelFutureListener.CLOSE);
    }
  }
}
