package dev.marquee.web.server;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/** Nothing is decompressed: a small body must not become a large one behind the limits. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ContentEncodingFilter {

  @RequestFilter
  void refuseEncoded(HttpRequest<?> request) {
    if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content encoding");
    }
  }
}
