package dev.marquee.web.problem;

import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/**
 * What Micronaut and the connection refuse by themselves. Their own words may quote the request,
 * and stay inside.
 */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<ProblemJson> {

  @Override
  public MutableHttpResponse<ProblemJson> processResponse(
      ErrorContext context, MutableHttpResponse<?> answer) {
    var problem =
        Exchange.of(context.getRequest())
            .refused()
            .map(refused -> Problem.of(refused.status(), refused.code()))
            .orElseGet(() -> problem(context, answer.status()));
    return Problems.write(context.getRequest(), problem, answer);
  }

  private static Problem problem(ErrorContext context, HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> Problem.of(status, badRequest(context));
      case NOT_FOUND -> Problem.of(status, "not_found");
      case METHOD_NOT_ALLOWED -> Problem.of(status, "method_not_allowed");
      case NOT_ACCEPTABLE -> Problem.of(status, "not_acceptable");
      case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "unsupported_media_type");
      default -> UnexpectedProblems.INTERNAL;
    };
  }

  private static String badRequest(ErrorContext context) {
    return context.getRootCause().filter(UnsatisfiedRouteException.class::isInstance).isPresent()
        ? "body_required"
        : "malformed_request";
  }
}
