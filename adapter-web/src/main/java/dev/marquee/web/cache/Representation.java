package dev.marquee.web.cache;

import dev.marquee.application.change.Topic;
import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given once.
 *
 * @param route as it is counted
 * @param fields of its header, but for those that belong to one exchange
 * @param moment before which nothing of it was looked up
 * @param about what it must not outlive
 */
record Representation(
    String route, HttpHeaders fields, ByteBuf body, long moment, List<Topic> about) {

  /** Larger ones are not kept. */
  static final int MAX_BYTES = 64 * 1024;

  /** What objects and fields take besides the body, about. */
  private static final int OVERHEAD = 600;

  /** What is given again was checked when it was given first. */
  private static final HttpHeadersFactory HEADERS =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);

  /** The answer to an exchange, if it is one that may and can be given again. */
  static Optional<Representation> of(Exchange exchange, FullHttpResponse answer, long moment) {
    var about = exchange.about();
    if (about.isEmpty() || !answer.status().equals(HttpResponseStatus.OK)) {
      return Optional.empty();
    }
    var fields = answer.headers().copy();
    fields.remove(HttpHeaderNames.DATE).remove(HttpHeaderNames.CONNECTION);
    return Optional.of(
        new Representation(exchange.route(), fields, bytes(answer.content()), moment, about));
  }

  /** An answer that was not given yet, with its body written down. */
  static Representation of(
      String route, HttpResponse<?> answer, byte[] body, long moment, List<Topic> about) {
    var fields = HEADERS.newHeaders();
    answer.getHeaders().forEach((name, values) -> fields.add(name, values));
    fields.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
    fields.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return new Representation(route, fields, unreleasable(body), moment, about);
  }

  /** The same, as this node counts when it was looked up. */
  Representation at(long moment) {
    return new Representation(route, fields, body, moment, about);
  }

  /** Whether it can be kept at all. */
  boolean isSmall() {
    return body.readableBytes() <= MAX_BYTES;
  }

  int weight() {
    return body.readableBytes() + OVERHEAD;
  }

  /** Its entity tag as it stands in the header. */
  @Nullable String tag() {
    return fields.get(HttpHeaderNames.ETAG);
  }

  /** The whole of it. */
  FullHttpResponse answer() {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1,
        HttpResponseStatus.OK,
        body.duplicate(),
        fields.copy(),
        EmptyHttpHeaders.INSTANCE);
  }

  /** For whoever has it already. */
  FullHttpResponse notModified(String tag) {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1,
        HttpResponseStatus.NOT_MODIFIED,
        Unpooled.EMPTY_BUFFER,
        HEADERS.newHeaders().set("ETag", tag),
        EmptyHttpHeaders.INSTANCE);
  }

  private static ByteBuf bytes(ByteBuf content) {
    return unreleasable(ByteBufUtil.getBytes(content));
  }

  private static ByteBuf unreleasable(byte[] body) {
    return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(body));
  }
}
