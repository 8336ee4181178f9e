package dev.marquee.web.problem;

import dev.marquee.web.server.Refused;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** What was wrong with how a body arrived while somebody was reading it. */
@Singleton
final class ConnectionProblems extends ProblemHandler<Refused> {

  @Override
  Problem problem(HttpRequest<?> request, Refused refused) {
    return Problem.of(refused.status(), refused.code());
  }
}
