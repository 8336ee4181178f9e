package dev.marquee.web.condition;

import dev.marquee.domain.shared.ExpectedVersion;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request says about the state of the resource. Proxies that compress make tags weak, so the
 * weak form of a tag is as good as the strong one.
 *
 * @param ifMatch the values of the header, as they were sent
 * @param ifNoneMatch likewise
 * @param demanded whether who changes a resource has to say which version
 */
public record Conditions(List<String> ifMatch, List<String> ifNoneMatch, boolean demanded) {

  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

  /** The answer to a read with its tag, or 304 to whoever has it already. */
  public <T> HttpResponse<T> answer(EntityTag tag, MutableHttpResponse<T> answer) {
    return isKnown(tag)
        ? HttpResponse.<T>notModified().header(HttpHeaders.ETAG, tag.toString())
        : tag.on(answer);
  }

  /** Which version of a thing a write is meant for, in whichever view it was seen. */
  public ExpectedVersion expected(String kind, long id) {
    if (ifMatch.isEmpty()) {
      return demanded ? ExpectedVersion.unsaid() : ExpectedVersion.any();
    }
    if (ifMatch.contains(ANY)) {
      return ExpectedVersion.any();
    }
    var ours = EntityTag.allOf(kind, id);
    return ExpectedVersion.oneOf(
        tags(ifMatch)
            .map(ours::matcher)
            .filter(tag -> tag.matches())
            .map(tag -> Long.valueOf(tag.group(1)))
            .collect(Collectors.toSet()));
  }

  /**
   * Whether a client that says which states it knows knows this one.
   *
   * @param sent the values of {@code If-None-Match}
   * @param opaque the tag, without the quotes
   */
  public static boolean know(List<String> sent, String opaque) {
    return sent.contains(ANY) || tags(sent).anyMatch(opaque::equals);
  }

  private boolean isKnown(EntityTag tag) {
    return know(ifNoneMatch, tag.opaque());
  }

  private static Stream<String> tags(List<String> values) {
    return values.stream().flatMap(value -> TAG.matcher(value).results()).map(tag -> tag.group(1));
  }
}
