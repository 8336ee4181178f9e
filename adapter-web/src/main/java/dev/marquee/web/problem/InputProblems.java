package dev.marquee.web.problem;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.web.input.BadInput;
import dev.marquee.web.input.BadParameters;
import dev.marquee.web.input.InvalidRequest;
import dev.marquee.web.input.Malformed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** What was wrong with the request before it reached the domain. */
@Singleton
final class InputProblems extends ProblemHandler<BadInput> {

  @Override
  Problem problem(HttpRequest<?> request, BadInput bad) {
    return switch (bad) {
      case Malformed malformed ->
          Problem.of(HttpStatus.BAD_REQUEST, malformed.code(), malformed.detail());
      case BadParameters parameters ->
          Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, InvalidInput.CODE)
              .parameters(parameters.violations());
      case InvalidRequest form ->
          Problem.of(HttpStatus.BAD_REQUEST, form.code())
              .error(form.code())
              .parameters(form.violations());
    };
  }
}
