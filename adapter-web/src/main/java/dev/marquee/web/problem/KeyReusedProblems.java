package dev.marquee.web.problem;

import dev.marquee.application.idempotency.KeyReused;
import dev.marquee.domain.error.Violation;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;

/** A key that stands for another request. */
@Singleton
final class KeyReusedProblems extends ProblemHandler<KeyReused> {

  private static final String CODE = "idempotency_key_reused";

  @Override
  Problem problem(HttpRequest<?> request, KeyReused refusal) {
    var broken = new Violation("Idempotency-Key", CODE, Catalog.sentence(CODE));
    return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, CODE).parameters(List.of(broken));
  }
}
