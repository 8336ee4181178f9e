package dev.marquee.web.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection after a refusal in a way that lets the client read why. Closing while it
 * still sends would make the kernel reset the connection and drop the answer (RFC 9112, 9.6).
 */
final class LingeringCloseHandler extends ChannelDuplexHandler {

  private final Duration time;
  private @Nullable Exchange last;
  private boolean lingering;

  LingeringCloseHandler(Duration time) {
    this.time = time;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (lingering) {
      ReferenceCountUtil.release(message);
      return;
    }
    Exchange.begunBy(message).ifPresent(exchange -> last = exchange);
    ctx.fireChannelRead(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (lingering) {
      ctx.read();
    } else {
      ctx.fireChannelReadComplete();
    }
  }

  /** What goes wrong with the rest of a body that nobody wants any more does not matter. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!lingering) {
      ctx.fireExceptionCaught(cause);
    }
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (lingering
        || last == null
        || !last.isLast()
        || !(ctx.channel() instanceof DuplexChannel channel)) {
      closeNow(ctx, promise);
      return;
    }
    lingering = true;
    var _ = channel.shutdownOutput();
    var _ =
        ctx.executor().schedule(() -> closeNow(ctx, promise), time.toNanos(), TimeUnit.NANOSECONDS);
    ctx.read();
  }

  private static void closeNow(ChannelHandlerContext ctx, ChannelPromise promise) {
    var _ = ctx.close(promise);
  }
}
