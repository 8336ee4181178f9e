package dev.marquee.web.problem;

import dev.marquee.application.shared.Unavailable;
import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Not now. */
@Singleton
final class UnavailableProblems extends ProblemHandler<Unavailable> {

  private static final Logger LOG = LoggerFactory.getLogger(UnavailableProblems.class);

  @Override
  Problem problem(HttpRequest<?> request, Unavailable refusal) {
    LOG.warn("{}, request {}", refusal.code(), Exchange.of(request).id());
    var seconds = Math.max(1, refusal.retryAfter().toSeconds());
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, refusal.code())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
  }
}
