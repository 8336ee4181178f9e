package dev.marquee.web.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Lets the bodies of imports, which are too large to be assembled, go on as they come: not faster
 * than they are taken, not more and not longer than is set. Whoever reads one that is broken or
 * breaks off gets an error, never an end.
 */
final class RequestStreamer extends ChannelInboundHandlerAdapter {

  private static final String IMPORTS = "/movies/imports";

  private final WebSettings settings;
  private final IdSource ids;
  private @Nullable Exchange arriving;

  /** The connection ends with the answer: what still comes is dropped. */
  private boolean dropping;

  private long bytes;
  private long begun;

  RequestStreamer(WebSettings settings, IdSource ids) {
    this.settings = settings;
    this.ids = ids;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (dropping) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpRequest head && mayBeImport(head)) {
      begin(ctx, head);
    } else if (arriving != null && message instanceof HttpContent content) {
      pass(ctx, content, arriving);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest head) {
    var exchange = Exchange.begin(head, Unpooled.EMPTY_BUFFER, ids);
    if (exchange.refused().isPresent() || !isImport(exchange)) {
      ctx.fireChannelRead(head);
    } else if (HttpUtil.getContentLength(head, 0L) > settings.importMaxBody()) {
      dropping = true;
      ctx.fireChannelRead(Exchange.refuse(exchange, Refused.tooLarge(), ids));
    } else {
      arriving = exchange;
      bytes = 0;
      begun = now(ctx);
      exchange.setArriving(true);
      ctx.fireChannelRead(new ArrivingRequest(exchange));
    }
  }

  private void pass(ChannelHandlerContext ctx, HttpContent content, Exchange exchange) {
    bytes += content.content().readableBytes();
    if (content.decoderResult().isFailure()) {
      fail(ctx, content, exchange, Refused.because(content.decoderResult().cause()));
    } else if (bytes > settings.importMaxBody()) {
      fail(ctx, content, exchange, Refused.tooLarge());
    } else if (now(ctx) - begun > settings.importTime().toNanos()) {
      fail(ctx, content, exchange, Refused.tooSlow());
    } else {
      if (content instanceof LastHttpContent) {
        exchange.setArriving(false);
        arriving = null;
      }
      ctx.fireChannelRead(content);
    }
  }

  /** Micronaut would take what could not be read for the end of the body. */
  private void fail(
      ChannelHandlerContext ctx, HttpContent content, Exchange exchange, Refused why) {
    content.release();
    arriving = null;
    dropping = true;
    exchange.refuse(why);
    ctx.fireExceptionCaught(why);
  }

  private static boolean mayBeImport(HttpRequest head) {
    return head.method().equals(HttpMethod.POST) && head.uri().contains(IMPORTS);
  }

  private static boolean isImport(Exchange exchange) {
    var target = exchange.uri();
    return target.equals(IMPORTS) || target.startsWith(IMPORTS + "?");
  }

  private static long now(ChannelHandlerContext ctx) {
    return ctx.executor().ticker().nanoTime();
  }
}
