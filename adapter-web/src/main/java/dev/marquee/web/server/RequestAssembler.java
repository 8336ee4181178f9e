package dev.marquee.web.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing through but whole requests, so that one that breaks off, is broken or is too large
 * has had no effect. A refused one goes through as such, without its body. What {@link
 * RequestStreamer} has taken on passes as it is.
 */
final class RequestAssembler extends HttpObjectAggregator {

  private final IdSource ids;

  RequestAssembler(int maxBody, IdSource ids) {
    super(maxBody);
    this.ids = ids;
  }

  @Override
  protected @Nullable Object newContinueResponse(
      HttpMessage start, int maxBody, ChannelPipeline pipeline) {
    // what is too large is refused like everything else, and unknown expectations may be ignored
    return HttpUtil.is100ContinueExpected(start) && !isContentLengthInvalid(start, maxBody)
        ? super.newContinueResponse(start, maxBody, pipeline)
        : null;
  }

  @Override
  protected boolean isAggregated(HttpObject message) {
    // not even what comes as a whole, since the codec could not read it: it has to become an
    // exchange too
    return message instanceof ArrivingRequest;
  }

  @Override
  protected FullHttpMessage beginAggregation(HttpMessage start, ByteBuf content) {
    HttpUtil.setTransferEncodingChunked(start, false);
    return Exchange.begin((HttpRequest) start, content, ids);
  }

  @Override
  protected void aggregate(FullHttpMessage aggregated, HttpContent content) {
    // fields behind the body (trailers) mean nothing here
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    ctx.fireChannelRead(Exchange.refuse((HttpRequest) oversized, Refused.tooLarge(), ids));
  }
}
