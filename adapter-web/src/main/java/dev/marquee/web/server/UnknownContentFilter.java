package dev.marquee.web.server;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/**
 * Refuses content whose type cannot be read, which the router would take for none, and content that
 * is encoded: a small body must not become a large one behind the limits.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownContentFilter {

  @RequestFilter
  void refuse(HttpRequest<?> request) {
    var headers = request.getHeaders();
    var unreadable =
        headers.contains(HttpHeaders.CONTENT_TYPE) && request.getContentType().isEmpty();
    if (unreadable || headers.contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown content");
    }
  }
}
