package dev.marquee.web.problem;

import dev.marquee.domain.error.Violation;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal on its way out, before it knows which request it answers. */
record Problem(
    HttpStatus status,
    String code,
    String detail,
    @Nullable String error,
    List<ProblemJson.Broken> errors,
    Map<String, String> headers) {

  /** In the words of the catalogue. */
  static Problem of(HttpStatus status, String code) {
    return of(status, code, Catalog.sentence(code));
  }

  static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, code, detail, null, List.of(), Map.of());
  }

  /** With what OAuth clients look at; empty is nothing. */
  Problem error(String value) {
    return new Problem(status, code, detail, value.isEmpty() ? null : value, errors, headers);
  }

  Problem header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, detail, error, errors, more);
  }

  /** With rules that members of the body break. */
  Problem members(List<Violation> violations) {
    return errors(
        violations.stream()
            .map(v -> new ProblemJson.Broken(pointer(v.field()), null, v.code(), v.detail()))
            .toList());
  }

  /** With rules that parameters of the query or form break. */
  Problem parameters(List<Violation> violations) {
    return errors(
        violations.stream()
            .map(v -> new ProblemJson.Broken(null, v.field(), v.code(), v.detail()))
            .toList());
  }

  private Problem errors(List<ProblemJson.Broken> all) {
    return new Problem(status, code, detail, error, all, headers);
  }

  private static String pointer(String field) {
    try {
      return field.isEmpty() ? "#" : new URI(null, null, null, "/" + field).toASCIIString();
    } catch (URISyntaxException e) {
      throw new AssertionError("a fragment is quoted where it has to be", e);
    }
  }
}
