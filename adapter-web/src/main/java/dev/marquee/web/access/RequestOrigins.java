package dev.marquee.web.access;

import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Origins;
import dev.marquee.web.client.ClientAddress;
import dev.marquee.web.server.Exchange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks at the request that Micronaut carries along from thread to thread. */
@Singleton
final class RequestOrigins implements Origins {

  private final ClientAddress address;

  RequestOrigins(ClientAddress address) {
    this.address = address;
  }

  @Override
  public Origin current() {
    return ServerRequestContext.currentRequest().map(this::of).orElse(Origin.UNKNOWN);
  }

  private Origin of(HttpRequest<?> request) {
    return new Origin(
        Optional.of(address.of(request)),
        Caller.find(request).map(caller -> caller.session().value()),
        Optional.of(Exchange.of(request).id()));
  }
}
