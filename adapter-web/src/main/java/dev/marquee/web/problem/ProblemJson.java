package dev.marquee.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is sent.
 *
 * @param error what OAuth clients look at, in answers to them
 * @param errors the broken rules, where the answer is about several
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @JsonProperty("request_id") String requestId,
    @Nullable String error,
    List<Broken> errors) {

  /**
   * One broken rule.
   *
   * @param pointer into the body (RFC 6901, as a URI fragment), or
   * @param parameter of the query or form
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Broken(@Nullable String pointer, @Nullable String parameter, String code, String detail) {}
}
