package dev.marquee.web.cache;

import dev.marquee.web.server.Exchange;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which requests can be answered without being looked into any further. */
final class ShortRequest {

  /** What makes a request one that needs thinking about. */
  private static final List<AsciiString> UNUSUAL =
      List.of(
          HttpHeaderNames.CONTENT_TYPE,
          HttpHeaderNames.CONTENT_ENCODING,
          HttpHeaderNames.RANGE,
          HttpHeaderNames.IF_RANGE,
          HttpHeaderNames.IF_MATCH,
          HttpHeaderNames.IF_MODIFIED_SINCE,
          HttpHeaderNames.IF_UNMODIFIED_SINCE);

  private static final String ANY = "*/*";
  private static final String JSON = "application/json";

  private ShortRequest() {}

  /** What a request asks for; none for one that asks for more than a plain read. */
  static @Nullable AnswerKey key(Exchange exchange) {
    return isPlain(exchange)
        ? new AnswerKey(
            exchange.prefix(),
            exchange.uri(),
            exchange.headers().contains(HttpHeaderNames.AUTHORIZATION))
        : null;
  }

  private static boolean isPlain(Exchange exchange) {
    var headers = exchange.headers();
    return exchange.method().equals(HttpMethod.GET)
        && exchange.refused().isEmpty()
        && exchange.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && HttpUtil.isKeepAlive(exchange)
        && !exchange.content().isReadable()
        && takesJson(headers)
        && UNUSUAL.stream().noneMatch(headers::contains);
  }

  /** Whoever names types in another way is listened to more closely. */
  private static boolean takesJson(HttpHeaders headers) {
    var accept = headers.get(HttpHeaderNames.ACCEPT);
    return accept == null || accept.equals(ANY) || accept.equals(JSON);
  }
}
