package dev.marquee.web.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for a header and for a body as long as is set, and no longer. */
final class SlowRequestHandler extends ChannelInboundHandlerAdapter {

  private enum Awaiting {
    HEADER,
    BODY,
    /** Given up: what still comes is dropped. */
    NOTHING
  }

  private final WebSettings settings;

  private Awaiting awaiting = Awaiting.HEADER;
  private @Nullable Future<?> deadline;
  private boolean decoded;
  private boolean headerBegun;
  private long windowStart;
  private long windowBytes;
  private long lastProgress;

  SlowRequestHandler(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    awaitHeader(ctx);
    ctx.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    forgetDeadline();
    ctx.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (awaiting == Awaiting.NOTHING) {
      ReferenceCountUtil.release(message);
      return;
    }
    decoded = true;
    if (message instanceof HttpRequest) {
      forgetDeadline();
      awaiting = Awaiting.BODY;
      startWindow(ctx);
    }
    if (message instanceof HttpContent content) {
      windowBytes += content.content().readableBytes();
      lastProgress = now(ctx);
    }
    if (message instanceof LastHttpContent || isBroken(message)) {
      forgetDeadline();
      awaiting = Awaiting.HEADER;
      headerBegun = false;
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    // something came that the codec could make no message of yet: the beginning of a header
    headerBegun |= awaiting == Awaiting.HEADER && !decoded;
    if (deadline == null) {
      if (awaiting == Awaiting.BODY) {
        await(ctx, settings.bodySilence().toNanos(), this::judgeBody);
      } else if (headerBegun) {
        awaitHeader(ctx);
      }
    }
    decoded = false;
    ctx.fireChannelReadComplete();
  }

  private void awaitHeader(ChannelHandlerContext ctx) {
    await(ctx, settings.headerTime().toNanos(), this::giveUpHeader);
  }

  private void giveUpHeader(ChannelHandlerContext ctx) {
    if (!headerBegun) {
      var _ = ctx.close();
      return;
    }
    awaiting = Awaiting.NOTHING;
    var request = new DefaultHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/");
    fail(ctx, request);
  }

  private void judgeBody(ChannelHandlerContext ctx) {
    var silence = now(ctx) - lastProgress;
    var needed = settings.bodyRate() * (now(ctx) - windowStart) / TimeUnit.SECONDS.toNanos(1);
    if (silence >= settings.bodySilence().toNanos() || windowBytes < needed) {
      awaiting = Awaiting.NOTHING;
      fail(ctx, new DefaultLastHttpContent());
    } else {
      startWindow(ctx);
      await(ctx, settings.bodySilence().toNanos() - silence, this::judgeBody);
    }
  }

  private static void fail(ChannelHandlerContext ctx, HttpObject message) {
    message.setDecoderResult(DecoderResult.failure(Refused.tooSlow()));
    ctx.fireChannelRead(message);
    ctx.fireChannelReadComplete();
  }

  private void startWindow(ChannelHandlerContext ctx) {
    windowStart = now(ctx);
    windowBytes = 0;
  }

  private void await(ChannelHandlerContext ctx, long nanos, Consumer<ChannelHandlerContext> end) {
    deadline =
        ctx.executor()
            .schedule(
                () -> {
                  deadline = null;
                  end.accept(ctx);
                },
                nanos,
                TimeUnit.NANOSECONDS);
  }

  private void forgetDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private static boolean isBroken(Object message) {
    return message instanceof HttpObject object && object.decoderResult().isFailure();
  }

  private static long now(ChannelHandlerContext ctx) {
    return ctx.executor().ticker().nanoTime();
  }
}
