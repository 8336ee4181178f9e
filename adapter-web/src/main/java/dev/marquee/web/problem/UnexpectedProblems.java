package dev.marquee.web.problem;

import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bugs: the client learns nothing but a name to ask for, the log everything, once. */
@Singleton
final class UnexpectedProblems extends ProblemHandler<Throwable> {

  static final Problem INTERNAL = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal_error");

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

  @Override
  Problem problem(HttpRequest<?> request, Throwable bug) {
    var exchange = Exchange.of(request);
    LOG.error("{} {} failed, request {}", exchange.method(), exchange.path(), exchange.id(), bug);
    return INTERNAL;
  }
}
