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
 * Answers on the connection what is kept or read for many at once, and keeps what may be. Answers
 * stay in the order of their requests: as long as one is out that went the long way, those that
 * follow go it too; while another answer is looked for, they wait.
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
  private final Sources sources;
  private final Keeper keeper;
  private final RecalledTokens tokens;
  private final DateField date;
  private final Queue<Underway> underway = new ArrayDeque<>(1);
  private final Queue<Object> waiting = new ArrayDeque<>(1);
  private boolean asking;
  private boolean readComplete;
  private boolean written;
  private @Nullable ChannelPromise closing;

  RepresentationHandler(
      Representations kept, Sources sources, Keeper keeper, RecalledTokens tokens, DateField date) {
    this.kept = kept;
    this.sources = sources;
    this.keeper = keeper;
    this.tokens = tokens;
    this.date = date;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (asking) {
      waiting.add(message);
    } else if (message instanceof Exchange exchange) {
      read(ctx, exchange, ShortRequest.key(exchange));
    } else {
      // one whose body is still to come is answered in its turn, too
      Exchange.begunBy(message)
          .ifPresent(exchange -> underway.add(new Underway(exchange, null, kept.now())));
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    flushWritten(ctx);
    // nothing more is read as long as this is not passed on: who does not wait for answers has to
    readComplete = !waiting.isEmpty();
    if (!readComplete) {
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

  /** Not before the answer is given that is being looked for: nobody else knows of it. */
  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (asking) {
      closing = promise;
    } else {
      var _ = ctx.close(promise);
    }
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
    var credentials = exchange.headers().getAll(HttpHeaderNames.AUTHORIZATION);
    // nothing that is kept is given before it is known who asks
    var known = credentials.isEmpty() || tokens.recall(credentials).isPresent();
    var found = known ? kept.find(key) : null;
    if (found != null) {
      answer(ctx, exchange, found);
      return;
    }
    var reader =
        new Reader(key, credentials, ctx.executor(), answer -> goOn(ctx, exchange, key, answer));
    asking = sources.ask(reader, known);
    if (!asking) {
      passOn(ctx, exchange, key);
    }
  }

  private void goOn(
      ChannelHandlerContext ctx, Exchange exchange, AnswerKey key, @Nullable Representation found) {
    asking = false;
    if (ctx.isRemoved()) {
      exchange.release();
      return;
    }
    if (found != null) {
      answer(ctx, exchange, found);
    } else {
      passOn(ctx, exchange, key);
      readComplete = true;
    }
    while (!asking && !waiting.isEmpty()) {
      channelRead(ctx, waiting.remove());
    }
    flushWritten(ctx);
    if (!asking && readComplete) {
      readComplete = false;
      ctx.fireChannelReadComplete();
    }
    if (!asking && closing != null) {
      var _ = ctx.close(closing);
    }
  }

  private void flushWritten(ChannelHandlerContext ctx) {
    if (written) {
      written = false;
      ctx.flush();
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

  private void keep(Underway answered, AnswerKey key, FullHttpResponse given) {
    Representation.of(answered.exchange(), given, answered.since().moment())
        .ifPresent(answer -> keeper.keep(key, answer, answered.since()));
  }
}
