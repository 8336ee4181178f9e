package dev.marquee.web.problem;

import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/** Turns one family of exceptions into problems. */
abstract class ProblemHandler<E extends Throwable> implements ExceptionHandler<E, HttpResponse<?>> {

  abstract Problem problem(HttpRequest<?> request, E exception);

  @Override
  @NonBlocking
  @SuppressWarnings("rawtypes") // as the interface has it
  public final HttpResponse<?> handle(HttpRequest request, E exception) {
    return Problems.answer(request, problem(request, exception));
  }
}
