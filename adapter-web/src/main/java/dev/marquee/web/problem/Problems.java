package dev.marquee.web.problem;

import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** The one writer of problems. */
final class Problems {

  /** Where each code is explained. */
  private static final String TYPE = ProblemsController.PATH + "#";

  private Problems() {}

  static MutableHttpResponse<ProblemJson> answer(HttpRequest<?> request, Problem problem) {
    return write(request, problem, HttpResponse.ok());
  }

  /** Writes onto an answer that has headers already. */
  static MutableHttpResponse<ProblemJson> write(
      HttpRequest<?> request, Problem problem, MutableHttpResponse<?> answer) {
    problem.headers().forEach(answer::header);
    return answer
        .status(problem.status())
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
        .body(json(Exchange.of(request), problem));
  }

  private static ProblemJson json(Exchange exchange, Problem problem) {
    return new ProblemJson(
        TYPE + problem.code(),
        Catalog.title(problem.code()),
        problem.status().getCode(),
        problem.detail(),
        exchange.path(),
        problem.code(),
        exchange.id(),
        problem.error(),
        problem.errors());
  }
}
