package dev.marquee.web.page;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.Position;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Malformed;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.UrlEncoded;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How a request asks for a page of a list, and is told where the next one is.
 *
 * @param prefix what the caller's own path starts with: {@code /v1} or nothing
 * @param path of the list
 * @param asked the parameters: what all lists have in common, and the filter and order of this one
 */
public record Paging(Cursors cursors, String prefix, String path, Map<String, String> asked) {

  private static final String LIMIT = "limit";
  private static final String SKIP = "skip";
  private static final String CURSOR = "cursor";
  private static final String TOTAL = "total";

  /**
   * How a request asks.
   *
   * @param query as it was sent; what comes twice there is refused where it is read
   * @throws Malformed when the query cannot be decoded
   */
  public static Paging of(Cursors cursors, String prefix, String path, String query) {
    var asked =
        UrlEncoded.parse(query).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, sent -> sent.getValue().getFirst()));
    return new Paging(cursors, prefix, path, asked);
  }

  /** Reads what all lists have in common. */
  public Supplier<PageRequest> read(Fields<String> query) {
    var limit = query.optional(LIMIT, Param::integer, PageRequest::limit);
    var skip = query.optional(SKIP, Param::integer, PageRequest::skip);
    var after = query.optional(CURSOR, Param::text, this::place);
    var total = query.optional(TOTAL, Param::text, Paging::isExact);
    return () ->
        new PageRequest(
            limit.get().orElse(PageRequest.DEFAULT_LIMIT),
            skip.get().orElse(0),
            after.get(),
            total.get().orElse(false));
  }

  /** The page as a JSON array, with a link to the next one where there is one (RFC 8288). */
  public <T> MutableHttpResponse<List<T>> answer(Page<T> page) {
    return link(HttpResponse.ok(page.items()), page);
  }

  /** Puts what there is to say of a page on an answer that holds it. */
  public <T> MutableHttpResponse<T> link(MutableHttpResponse<T> answer, Page<?> page) {
    page.next().ifPresent(place -> answer.header(HttpHeaders.LINK, link(place)));
    page.total().ifPresent(total -> answer.header("X-Total-Count", String.valueOf(total)));
    return answer;
  }

  private Position place(String cursor) {
    if (asked.containsKey(SKIP)) {
      throw InvalidInput.of("invalid_cursor", "must not be given together with skip");
    }
    return cursors.read(list(), cursor);
  }

  private String link(Position place) {
    var next = askedWithout(Set.of(SKIP, TOTAL));
    next.put(CURSOR, cursors.write(list(), place));
    return "<" + prefix + path + "?" + UrlEncoded.write(next) + ">; rel=\"next\"";
  }

  /** The list with its filter and order, whatever part of it is asked for. */
  private String list() {
    return path + "?" + UrlEncoded.write(askedWithout(Set.of(LIMIT, SKIP, CURSOR, TOTAL)));
  }

  private Map<String, String> askedWithout(Set<String> names) {
    var rest = new TreeMap<>(asked);
    rest.keySet().removeAll(names);
    return rest;
  }

  private static boolean isExact(String total) {
    if (!total.equals("exact")) {
      throw InvalidInput.of("unknown_value", "must be exact");
    }
    return true;
  }
}
