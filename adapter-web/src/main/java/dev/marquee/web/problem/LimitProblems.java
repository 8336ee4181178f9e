package dev.marquee.web.problem;

import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.limit.Standings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Too often. */
@Singleton
final class LimitProblems extends ProblemHandler<LimitReached> {

  private final Standings standings;

  LimitProblems(Standings standings) {
    this.standings = standings;
  }

  @Override
  Problem problem(HttpRequest<?> request, LimitReached refusal) {
    standings.tell(refusal.standing());
    return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too_many_requests")
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.standing().seconds()));
  }
}
