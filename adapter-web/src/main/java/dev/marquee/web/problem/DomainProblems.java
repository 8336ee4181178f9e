package dev.marquee.web.problem;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.PreconditionFailed;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.ExpectedVersion;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Refusals of the domain. */
@Singleton
final class DomainProblems extends ProblemHandler<DomainException> {

  @Override
  Problem problem(HttpRequest<?> request, DomainException refusal) {
    var status =
        switch (refusal) {
          case InvalidInput _ -> HttpStatus.UNPROCESSABLE_ENTITY;
          case Unauthenticated _ -> HttpStatus.UNAUTHORIZED;
          case Forbidden _ -> HttpStatus.FORBIDDEN;
          case NotFound _ -> HttpStatus.NOT_FOUND;
          case Conflict _ -> HttpStatus.CONFLICT;
          case PreconditionFailed failed ->
              failed.code().equals(ExpectedVersion.REQUIRED)
                  ? HttpStatus.PRECONDITION_REQUIRED
                  : HttpStatus.PRECONDITION_FAILED;
        };
    var words = Wording.of(request, refusal);
    var problem = Problem.of(status, words.code(), words.detail()).error(words.error());
    return switch (refusal) {
      case InvalidInput invalid -> problem.members(invalid.violations());
      case Unauthenticated unknown ->
          problem.header(HttpHeaders.WWW_AUTHENTICATE, challenge(unknown));
      default -> problem;
    };
  }

  /** RFC 6750, 3: the error is named only where a token was shown. */
  private static String challenge(Unauthenticated refusal) {
    return refusal.code().equals("invalid_token") ? "Bearer error=\"invalid_token\"" : "Bearer";
  }
}
