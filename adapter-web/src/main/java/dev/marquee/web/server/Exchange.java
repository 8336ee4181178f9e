package dev.marquee.web.server;

import dev.marquee.application.change.Topic;
import dev.marquee.web.input.Malformed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrived whole, or is refused for how it arrived. Micronaut carries it along. Of
 * one whose body follows piece by piece it is all but the body.
 */
public final class Exchange extends DefaultFullHttpRequest implements Begun {

  /** The route of what has none, or was refused before it was looked for. */
  static final String NO_ROUTE = "none";

  private final RequestTarget target;
  private final String id;
  private final long begunAt;
  private final Map<String, String> answerFields = new ConcurrentHashMap<>(0);
  private volatile String route = NO_ROUTE;
  private volatile boolean arriving;
  private volatile List<Topic> about = List.of();
  private @Nullable Span span;

  private Exchange(
      io.netty.handler.codec.http.HttpRequest head,
      RequestTarget target,
      ByteBuf content,
      String id,
      long begunAt,
      DecoderResult result) {
    super(
        // what cannot be read has no version worth answering in
        result.isFailure() ? HttpVersion.HTTP_1_1 : head.protocolVersion(),
        // the codec remembers to leave the body of the answer out (RFC 9110, 9.3.2)
        head.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : head.method(),
        target.route(),
        content,
        head.headers(),
        EmptyHttpHeaders.INSTANCE);
    this.target = target;
    this.id = id;
    this.begunAt = begunAt;
    setDecoderResult(result);
  }

  /** Begins with the head; the content may still grow. */
  static Exchange begin(
      io.netty.handler.codec.http.HttpRequest head, ByteBuf content, IdSource ids) {
    var result = head.decoderResult();
    RequestTarget target;
    try {
      target = RequestTarget.parse(head.uri());
      requireHost(head);
    } catch (Malformed e) {
      target = RequestTarget.unreadable(head.uri());
      result = result.isSuccess() ? DecoderResult.failure(e) : result;
    }
    var id = RequestId.of(head.headers(), ids);
    return new Exchange(head, target, content, id, System.nanoTime(), result);
  }

  /** The same request as one that is refused. */
  static Exchange refuse(
      io.netty.handler.codec.http.HttpRequest request, Refused refused, IdSource ids) {
    var begun =
        request instanceof Exchange exchange
            ? exchange
            : begin(request, Unpooled.EMPTY_BUFFER, ids);
    return new Exchange(
        begun,
        begun.target,
        Unpooled.EMPTY_BUFFER,
        begun.id,
        begun.begunAt,
        DecoderResult.failure(refused));
  }

  /** The exchange that Micronaut's request is a view of. */
  public static Exchange of(HttpRequest<?> request) {
    if (request instanceof NettyHttpRequest<?> netty) {
      var begun = begunBy(netty.getNativeRequest());
      if (begun.isPresent()) {
        return begun.get();
      }
    }
    throw new IllegalStateException("the request did not come through our pipeline");
  }

  /** The exchange that begins with a message on the connection, if one does. */
  public static Optional<Exchange> begunBy(Object message) {
    return message instanceof Begun begun ? Optional.of(begun.exchange()) : Optional.empty();
  }

  @Override
  public Exchange exchange() {
    return this;
  }

  /** The path as the caller wrote it, without the query. */
  public String path() {
    return target.path();
  }

  /** What the caller's links start with: {@code /v1} or nothing. */
  public String prefix() {
    return target.prefix();
  }

  /** Names the exchange in answers and logs. */
  public String id() {
    return id;
  }

  /** The template of the route that was found, such as {@code /posts/{id}}. */
  public String route() {
    return route;
  }

  /** Says which route it was, or would have been. */
  public void routedTo(String template) {
    route = template;
  }

  /** Its span in a trace, the first that is made. */
  synchronized Span span(Function<Exchange, Span> made) {
    var known = span;
    if (known == null) {
      known = made.apply(this);
      span = known;
    }
    return known;
  }

  /** How long ago the header was complete. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begunAt);
  }

  /** Has the answer carry a header field, whatever the answer will be. */
  public void answerWith(String name, String value) {
    answerFields.put(name, value);
  }

  /** Lets the answer be kept for others, for as long as none of the topics changes. */
  public void keepAnswer(List<Topic> topics) {
    about = topics;
  }

  /** What the answer is about, if it may be kept; else empty. */
  public List<Topic> about() {
    return about;
  }

  Map<String, String> answerFields() {
    return answerFields;
  }

  /** Why it goes no further, if it does not. */
  public Optional<Refused> refused() {
    return decoderResult().isFailure()
        ? Optional.of(Refused.because(decoderResult().cause()))
        : Optional.empty();
  }

  /** Goes no further from now on. */
  void refuse(Refused why) {
    setDecoderResult(DecoderResult.failure(why));
  }

  /** Whether some of the body is still to come, past the head that went on. */
  boolean isArriving() {
    return arriving;
  }

  void setArriving(boolean arriving) {
    this.arriving = arriving;
  }

  /** Whether nothing can follow on the connection once this is answered. */
  boolean isLast() {
    return arriving || refused().isPresent();
  }

  private static void requireHost(io.netty.handler.codec.http.HttpRequest head) {
    var hosts = head.headers().getAll(HttpHeaderNames.HOST).size();
    var mayMiss = head.protocolVersion().minorVersion() == 0;
    if (hosts > 1 || (hosts == 0 && !mayMiss)) {
      throw new Malformed("malformed_request", "The request does not name one host");
    }
  }
}
