package dev.marquee.web.problem;

import dev.marquee.domain.error.DomainException;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/**
 * What a view calls a refusal.
 *
 * @param error for OAuth clients, or empty
 */
record Wording(String code, String detail, String error) {

  /** In the words of the controller that was asked. */
  static Wording of(HttpRequest<?> request, DomainException refusal) {
    return sentences(request).stream()
        .filter(sentence -> sentence.stringValue("of").orElseThrow().equals(refusal.code()))
        .findFirst()
        .map(sentence ->
            new Wording(
                sentence.stringValue("code").orElse(refusal.code()),
                sentence.stringValue("detail").orElseThrow(),
                sentence.stringValue("error").orElse("")))
        .orElseGet(() -> new Wording(refusal.code(), Catalog.sentence(refusal.code()), ""));
  }

  private static List<AnnotationValue<Sentence>> sentences(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .map(route -> route.getAnnotationMetadata().getAnnotationValuesByType(Sentence.class))
        .orElse(List.of());
  }
}
