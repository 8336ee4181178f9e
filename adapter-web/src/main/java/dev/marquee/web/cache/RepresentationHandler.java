package dev.marquee.web.cache;

import dev.marquee.web.access.RecalledTokens;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.server.Exchange;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Answers on the connection what is kept, and keeps what may be. Answers stay in the order of their
 * requests: as long as one is out, those that follow go the long way too; while other nodes'
 * answers are looked through, they wait.
 */
final class RepresentationHandler extends ChannelDuplexHandler {

  /**
   * A request that went the long way.
   *
   * @param key under which its answer can be kept, if it can
   * @param since when it set off
   */
  private record Underway(
      Exchange exchange, @Nullable AnswerKey key, Representations.Since since) {}

  private final Representations kept;
  private final SharedRepresentations shared;
  private final RecalledTokens tokens;
  private final DateField date;
  private final Queue<Underway> underway = new ArrayDeque<>(1);
  private final Queue<Object> waiting = new ArrayDeque<>(1);
  private boolean asking;
  private boolean readComplete;
  private boolean written;

  RepresentationHandler(
      Representations kept, SharedRepresentations shared, RecalledTokens tokens, DateField date) {
    this.kept = kept;
    this.shared = shared;
    this.tokens = tokens;
    this.date = date;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (asking) {
      waiting.add(message);
    } else if (message instanceof Exchange exchange) {
      read(ctx, exchange, ShortRequest.key(exchange, tokens));
    } else {
      // one whose body is still to come is answered in its turn, too
      Exchange.begunBy(message)
          .ifPresent(exchange -> underway.add(new Underway(exchange, null, kept.now())));
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (written) {
      written = false;
      ctx.flush();
    }
    // nothing more is read as long as this is not passed on
    readComplete = asking;
    if (!asking) {
      ctx.fireChannelReadComplete();
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      var answered = underway.poll();
      if (answered != null && answered.key() != null && response instanceof FullHttpResponse full) {
        keep(answered, answered.key(), full);
      }
    }
    var _ = ctx.write(message, promise);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
  }

  private void read(ChannelHandlerContext ctx, Exchange exchange, @Nullable AnswerKey key) {
    // who does not read is not written to any faster
    if (key == null || !underway.isEmpty() || !ctx.channel().isWritable()) {
      passOn(ctx, exchange, key);
      return;
    }
    var found = kept.find(key);
    if (found != null) {
      answer(ctx, exchange, found);
    } else if (shared.mayHave(key)) {
      ask(ctx, exchange, key);
    } else {
      passOn(ctx, exchange, key);
    }
  }

  private void ask(ChannelHandlerContext ctx, Exchange exchange, AnswerKey key) {
    asking = true;
    var _ =
        shared
            .find(key)
            .whenCompleteAsync((found, _) -> goOn(ctx, exchange, key, found), ctx.executor());
  }

  private void goOn(
      ChannelHandlerContext ctx, Exchange exchange, AnswerKey key, @Nullable Representation found) {
    asking = false;
    if (ctx.isRemoved()) {
      exchange.release();
      return;
    }
    if (found != null && kept.keep(key, found)) {
      answer(ctx, exchange, found);
    } else {
      passOn(ctx, exchange, key);
    }
    while (!asking && !waiting.isEmpty()) {
      channelRead(ctx, waiting.remove());
    }
    if (!asking && readComplete) {
      channelReadComplete(ctx);
    }
  }

  private void passOn(ChannelHandlerContext ctx, Exchange exchange, @Nullable AnswerKey key) {
    underway.add(new Underway(exchange, key, kept.now()));
    ctx.fireChannelRead(exchange);
  }

  private void answer(ChannelHandlerContext ctx, Exchange exchange, Representation found) {
    var tag = found.tag();
    var known = exchange.headers().getAll(HttpHeaderNames.IF_NONE_MATCH);
    var answer =
        tag != null && !known.isEmpty() && Conditions.know(known, withoutQuotes(tag))
            ? found.notModified(tag)
            : found.answer();
    answer.headers().set(HttpHeaderNames.DATE, date.now());
    exchange.routedTo(found.route());
    exchange.release();
    var _ = ctx.write(answer);
    written = true;
  }

  private static String withoutQuotes(String tag) {
    return tag.substring(1, tag.length() - 1);
  }

  private void keep(Underway answered, AnswerKey key, FullHttpResponse answer) {
    Representation.of(answered.exchange(), answer, answered.since().moment())
        .filter(representation -> kept.keep(key, representation))
        .ifPresent(representation -> shared.keep(key, representation, answered.since().position()));
  }
}
