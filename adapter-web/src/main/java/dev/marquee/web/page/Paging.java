package dev.marquee.web.page;

import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Param;
import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.function.Supplier;

/** The parameters {@code limit} and {@code skip}, and the way to the next page. */
public final class Paging {

  private static final String LIMIT = "limit";
  private static final String SKIP = "skip";

  private Paging() {}

  /** Reads the two of them. */
  public static Supplier<PageRequest> read(Fields<String> query) {
    var limit = query.optional(LIMIT, Param::integer, PageRequest::limit);
    var skip = query.optional(SKIP, Param::integer, PageRequest::skip);
    return () ->
        new PageRequest(limit.get().orElse(PageRequest.DEFAULT_LIMIT), skip.get().orElse(0));
  }

  /** The page as a JSON array, with a link to the next one where there is one (RFC 8288). */
  public static <T> HttpResponse<List<T>> answer(
      HttpRequest<?> request, PageRequest wanted, Page<T> page) {
    var answer = HttpResponse.ok(page.items());
    var next = wanted.skip() + wanted.limit();
    return page.more() && next <= PageRequest.MAX_SKIP
        ? answer.header(HttpHeaders.LINK, link(request, next))
        : answer;
  }

  private static String link(HttpRequest<?> request, int skip) {
    var target =
        UriBuilder.of(request.getUri())
            .replacePath(Exchange.of(request).path())
            .replaceQueryParam(SKIP, skip)
            .build();
    return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"next\"";
  }
}
