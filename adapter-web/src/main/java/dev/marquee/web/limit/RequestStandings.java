package dev.marquee.web.limit;

import dev.marquee.application.limit.Standing;
import dev.marquee.application.limit.Standings;
import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;

/** Puts where the caller stands on the answer to its request, whatever that will be. */
@Singleton
final class RequestStandings implements Standings {

  private static final String ATTRIBUTE = "dev.marquee.standings";

  @Override
  public void tell(Standing standing) {
    ServerRequestContext.currentRequest().ifPresent(request -> tell(request, standing));
  }

  private static void tell(HttpRequest<?> request, Standing standing) {
    var fields =
        request
            .getAttribute(ATTRIBUTE, RateLimitFields.class)
            .orElse(RateLimitFields.NONE)
            .with(standing);
    request.setAttribute(ATTRIBUTE, fields);
    var exchange = Exchange.of(request);
    exchange.answerWith("RateLimit-Policy", fields.policy());
    exchange.answerWith("RateLimit", fields.current());
  }
}
